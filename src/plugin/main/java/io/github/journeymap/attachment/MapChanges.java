package io.github.journeymap.attachment;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.refusal.RequestRefusedException;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs changes of a map one after the other. A change holds the map's lock on all nodes, and its transaction ends
 * before the lock is given back, so that the next one reads what this one wrote.
 */
@Named
public class MapChanges {
    private final MapLocks locks;
    private final TransactionTemplate transactions;

    public MapChanges(MapLocks locks, TransactionTemplate transactions) {
        this.locks = locks;
        this.transactions = transactions;
    }

    /**
     * Runs the change under the map's lock and in a transaction.
     *
     * @throws NotSavedException Confluence failed
     */
    public <T> T run(EditablePage page, MapName name, Function<AbstractPage, T> change) {
        return locked(page, name, () -> inTransaction(() -> change.apply(page.owner())));
    }

    /**
     * Runs the work under the map's lock. What of it needs a transaction, it runs {@link #inTransaction} itself.
     *
     * @throws NotSavedException Confluence failed
     */
    public <T> T locked(EditablePage page, MapName name, Supplier<T> work) {
        return saving(() -> locks.holding(page.id(), name, work));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(work::get);
    }

    /** Turns any failure that isn't a refusal of ours into a {@link NotSavedException}. */
    public static <T> T saving(Supplier<T> work) {
        try {
            return work.get();
        } catch (RequestRefusedException | UnreadableMapException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotSavedException(e);
        }
    }
}
