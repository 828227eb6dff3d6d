package io.github.journeymap.attachment;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.refusal.BusyException;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lock for each map, on all nodes. Nobody waits longer than {@value #SECONDS} seconds for it. */
@Named
public class MapLocks {
    public static final int SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(MapLocks.class);

    private final ClusterLockService locks;

    public MapLocks(ClusterLockService locks) {
        this.locks = locks;
    }

    /** @throws BusyException others had the lock for too long */
    public <T> T holding(long pageId, MapName name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(lockName(pageId, name));
        if (!taken(lock)) {
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            giveBack(lock, pageId);
        }
    }

    /** The work under the lock is done: a failure to release the lock must not fail it. */
    private static void giveBack(ClusterLock lock, long pageId) {
        try {
            lock.unlock();
        } catch (RuntimeException e) {
            LOG.error("The lock of a journey map on page {} could not be given back", pageId, e);
        }
    }

    private static boolean taken(ClusterLock lock) {
        try {
            return lock.tryLock(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A hash, because lock names are short and ASCII. Names that differ only in case share a lock, as some databases
     * take them for the same file.
     */
    public static String lockName(long pageId, MapName name) {
        String key = pageId + "/" + name.value().toLowerCase(Locale.ROOT);
        return "io.github.journeymap." + Sha256.hex(key, 64);
    }
}
