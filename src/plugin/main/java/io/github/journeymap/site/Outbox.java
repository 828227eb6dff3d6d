package io.github.journeymap.site;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one thing after the other, on a thread of its own that ends when there is nothing to send. What can't be sent
 * is logged, without what it says and to whom.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** More wait only where the mail server doesn't answer; they are refused. */
    private static final int MOST = 10_000;

    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST), Outbox::named);

    /** What may fail to be sent. */
    @FunctionalInterface
    interface Sending {
        void run() throws Exception;
    }

    /** @throws java.util.concurrent.RejectedExecutionException too many are waiting, or it is closed */
    void send(Sending sending) {
        thread.execute(() -> {
            try {
                sending.run();
            } catch (Exception | LinkageError e) {
                LOG.warn("Could not send someone a notice", e);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread named(Runnable work) {
        Thread made = new Thread(work, "journey-map-notices");
        made.setDaemon(true);
        return made;
    }
}
