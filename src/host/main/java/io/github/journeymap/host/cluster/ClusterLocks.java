package io.github.journeymap.host.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import io.github.journeymap.host.data.Database;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Locks by name that hold across all nodes on one database. */
public final class ClusterLocks implements ClusterLockService {
    private final Database database;
    private final ConcurrentMap<String, RowLock> locks = new ConcurrentHashMap<>();

    public ClusterLocks(Database database) {
        this.database = database;
    }

    @Override
    public ClusterLock getLockForName(String lockName) {
        if (lockName.length() > 255 || !lockName.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new IllegalArgumentException(
                    "A lock name is up to 255 characters of plain ASCII, but this is \"" + lockName + "\"");
        }
        return locks.computeIfAbsent(lockName, name -> new RowLock(database, name));
    }
}
