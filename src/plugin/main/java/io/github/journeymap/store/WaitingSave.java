package io.github.journeymap.store;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.format.EditBatch;

/**
 * What someone wants to save, and in the end the result: the thread that saves it sets the result, while its sender
 * waits.
 */
final class WaitingSave {
    private final ConfluenceUser person;
    private final EditBatch batch;
    private volatile SaveResult saved;
    private volatile RuntimeException failure;
    private volatile boolean goesAlone;

    WaitingSave(ConfluenceUser person, EditBatch batch) {
        this.person = person;
        this.batch = batch;
    }

    ConfluenceUser person() {
        return person;
    }

    EditBatch batch() {
        return batch;
    }

    void succeed(SaveResult with) {
        saved = with;
    }

    void fail(RuntimeException with) {
        failure = with;
    }

    /** Saving it together with others failed, and any of them may be the cause: it tries again by itself. */
    void sendAlone() {
        goesAlone = true;
    }

    boolean goesAlone() {
        return goesAlone;
    }

    boolean isAnswered() {
        return saved != null || failure != null;
    }

    /** The result, or throws what went wrong; to be called only if it {@link #isAnswered}. */
    SaveResult answer() {
        if (saved == null) {
            throw failure;
        }
        return saved;
    }
}
