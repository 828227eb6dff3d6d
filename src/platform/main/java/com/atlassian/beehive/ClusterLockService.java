package com.atlassian.beehive;

/**
 * Locks that hold on all nodes. Names: at most 255 characters, ASCII.
 *
 * <p>Sure: https://github.com/deftdevs/bootstrapi at 4c9d627 (Confluence 10.2.15);
 * https://docs.atlassian.com/beehive/0.0.6.
 */
public interface ClusterLockService {
    ClusterLock getLockForName(String lockName);
}
