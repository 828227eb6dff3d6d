package io.github.journeymap.host.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.DatabaseServer;
import io.github.journeymap.host.data.Faults;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterLocksTest {
    @TempDir
    Path folder;

    private DatabaseServer server;
    private Database one;
    private Database two;

    @BeforeEach
    void twoNodes() {
        server = new DatabaseServer(folder);
        one = new Database(server.url(), new Faults());
        two = new Database(server.url(), new Faults());
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        server.close();
    }

    @Test
    void aLockHoldsAcrossNodes() throws InterruptedException {
        Lock here = new ClusterLocks(one).getLockForName("map");
        Lock there = new ClusterLocks(two).getLockForName("map");
        here.lock();
        assertThat(there.tryLock()).isFalse();
        assertThat(there.tryLock(50, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(new ClusterLocks(two).getLockForName("other").tryLock()).isTrue();
        here.unlock();
        assertThat(there.tryLock(5, TimeUnit.SECONDS)).isTrue();
        there.unlock();
    }

    @Test
    void onlyTheHolderCanGiveItBack() {
        Lock lock = new ClusterLocks(one).getLockForName("map");
        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    void aLockThatCouldNotBeTakenKeepsNobodyOut() {
        Lock lock = new ClusterLocks(one).getLockForName("map");
        one.update("alter table cluster_locks rename to away");
        assertThatThrownBy(lock::lock).hasMessageContaining("map");
        one.update("alter table away rename to cluster_locks");
        assertThat(lock.tryLock()).isTrue();
        lock.unlock();
    }

    @Test
    void manyThreadsOnTwoNodesTakeTurns() {
        Lock[] locks = {new ClusterLocks(one).getLockForName("map"), new ClusterLocks(two).getLockForName("map")};
        AtomicInteger inside = new AtomicInteger();
        int[] count = {0};
        CompletableFuture<?>[] workers = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 10; i++) {
                        Lock lock = locks[worker % 2];
                        lock.lock();
                        try {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            count[0]++;
                            inside.decrementAndGet();
                        } finally {
                            lock.unlock();
                        }
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(count[0]).isEqualTo(80);
    }

    @Test
    void aLockThatCouldNotBeGivenBackKeepsNobodyOut() {
        Lock lock = new ClusterLocks(one).getLockForName("map");
        lock.lock();
        server.close();
        assertThatThrownBy(lock::unlock).hasMessageContaining("could not be given back");
        // Whose turn it is here is asked first: it is nobody's, so it is the database that fails.
        assertThatThrownBy(lock::tryLock).hasMessageContaining("Lock map");
    }

    @Test
    void aHolderThatDiesLosesIt() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        server.url(),
                        "map")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        Lock lock = new ClusterLocks(one).getLockForName("map");
        assertThat(lock.tryLock()).isFalse();
        holder.destroyForcibly().waitFor();
        assertThat(lock.tryLock(20, TimeUnit.SECONDS)).isTrue();
        lock.unlock();
    }
}
