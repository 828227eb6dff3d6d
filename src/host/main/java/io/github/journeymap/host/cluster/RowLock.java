package io.github.journeymap.host.cluster;

import com.atlassian.beehive.ClusterLock;
import io.github.journeymap.host.data.Database;
import io.github.journeymap.host.data.Session;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * A lock that is a row in the database, held by an open transaction: when the holder's process dies, the database ends
 * its transaction and the lock is free. Threads of one node queue up here first, so that at most one connection for
 * each lock waits for the row. Not re-entrant, as Confluence doesn't promise it.
 */
final class RowLock implements ClusterLock {
    private static final int LOCK_TIMEOUT = 50200;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final long LONG_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Database database;
    private final String name;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile Thread holder;
    private volatile Session transaction;

    RowLock(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    @Override
    public void lock() {
        do {
            turn.acquireUninterruptibly();
        } while (!takeRowOrGiveUpTurn(LONG_WAIT_NANOS));
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        do {
            turn.acquire();
        } while (!takeRowOrGiveUpTurn(LONG_WAIT_NANOS));
    }

    @Override
    public boolean tryLock() {
        return turn.tryAcquire() && takeRowOrGiveUpTurn(0);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(time);
        return turn.tryAcquire(time, unit) && takeRowOrGiveUpTurn(Math.max(0, end - System.nanoTime()));
    }

    @Override
    public void unlock() {
        if (holder != Thread.currentThread()) {
            throw new IllegalMonitorStateException("Lock " + name + " is not held by this thread");
        }
        holder = null;
        try {
            release(transaction);
        } finally {
            turn.release();
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException("A cluster lock has no conditions");
    }

    private boolean takeRowOrGiveUpTurn(long nanos) {
        boolean taken = false;
        try {
            taken = takeRow(nanos);
        } finally {
            if (!taken) {
                turn.release();
            }
        }
        return taken;
    }

    private boolean takeRow(long nanos) {
        Session session = null;
        try {
            session = database.session();
            Connection connection = session.connection();
            makeRow(connection);
            connection.setAutoCommit(false);
            String wait = nanos == 0 ? "nowait" : "wait " + BigDecimal.valueOf(Math.max(1, nanos / 1_000_000), 3);
            try (Statement statement = connection.createStatement()) {
                statement
                        .executeQuery("select name from cluster_locks where name = '" + name.replace("'", "''")
                                + "' for update " + wait)
                        .close();
            }
            transaction = session;
            holder = Thread.currentThread();
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_TIMEOUT || e.getErrorCode() == CONCURRENT_UPDATE) {
                release(session);
                return false;
            }
            if (session != null) {
                session.discard();
            }
            throw new IllegalStateException("Lock " + name + ": " + e.getMessage(), e);
        }
    }

    private void makeRow(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into cluster_locks (name) select ? where not exists (select 1 from cluster_locks where name = ?)")) {
            statement.setString(1, name);
            statement.setString(2, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (!e.getSQLState().startsWith("23")) {
                throw e;
            }
            // Another node has just made it.
        }
    }

    private static void release(Session session) {
        try {
            session.connection().rollback();
            session.connection().setAutoCommit(true);
            session.close();
        } catch (SQLException e) {
            session.discard();
            throw new IllegalStateException("A lock could not be given back: " + e.getMessage(), e);
        }
    }
}
