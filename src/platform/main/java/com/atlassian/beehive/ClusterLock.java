package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/**
 * One such lock. It never times out by itself; the thread that took it gives it back.
 *
 * <p>Sure: https://docs.atlassian.com/beehive/0.0.8.
 */
public interface ClusterLock extends Lock {}
