package io.github.journeymap.host.cluster;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Faults;

/** A node that takes a lock and never gives it back. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        new ClusterLocks(new Database(arguments[0], new Faults()))
                .getLockForName(arguments[1])
                .lock();
        System.out.println("held");
        Thread.currentThread().join();
    }
}
