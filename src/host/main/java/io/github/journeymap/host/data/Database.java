package io.github.journeymap.host.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The one database of all nodes. A statement outside a transaction commits at once; inside {@link #inTransaction} all
 * statements of the thread share one connection, and an exception undoes them all.
 */
public final class Database implements AutoCloseable {
    private final JdbcConnectionPool pool;
    private final Faults faults;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    /** @param url an H2 JDBC url: {@code jdbc:h2:file:/path/db} for one node, {@code jdbc:h2:tcp://…} for several */
    public Database(String url, Faults faults) {
        // WRITE_DELAY=0: what was committed is in the file, also after kill -9.
        this.pool = JdbcConnectionPool.create(url + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "sa", "");
        this.pool.setMaxConnections(400);
        this.faults = faults;
        for (String statement : read("schema.sql").split(";\\s*(\\n|$)")) {
            update(statement);
        }
    }

    public Faults faults() {
        return faults;
    }

    public long nextId() {
        return one(row -> row.number("id"), "select next value for ids as id").orElseThrow();
    }

    public <T> List<T> query(Function<Row, T> mapper, String sql, Object... arguments) {
        return withStatement(sql, arguments, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                List<T> found = new ArrayList<>();
                while (results.next()) {
                    found.add(mapper.apply(row));
                }
                return found;
            }
        });
    }

    public <T> Optional<T> one(Function<Row, T> mapper, String sql, Object... arguments) {
        return query(mapper, sql, arguments).stream().findFirst();
    }

    /** @return how many rows changed */
    public int update(String sql, Object... arguments) {
        return withStatement(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** Runs the work in the thread's transaction, or in a new one that is committed when the work returns. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        Transaction transaction = new Transaction();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            transaction.connection = connection;
            current.set(transaction);
            T result;
            try {
                result = work.get();
                connection.commit();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                transaction.afterCommit.clear();
                throw e;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
            }
            transaction.afterCommit.forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Runs the action once the thread's transaction is committed, or now if there is none. */
    public void afterCommit(Runnable action) {
        Transaction transaction = current.get();
        if (transaction == null) {
            action.run();
        } else {
            transaction.afterCommit.add(action);
        }
    }

    /** A connection of its own, outside any transaction of the thread; the caller closes it. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private <T> T withStatement(String sql, Object[] arguments, Call<T> call) {
        faults.beforeStatement();
        Transaction transaction = current.get();
        try {
            if (transaction != null) {
                return execute(transaction.connection, sql, arguments, call);
            }
            try (Connection connection = pool.getConnection()) {
                return execute(connection, sql, arguments, call);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> T execute(Connection connection, String sql, Object[] arguments, Call<T> call)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof InputStream stream) {
                    statement.setBinaryStream(i + 1, stream);
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            return call.on(statement);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Database.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Call<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static final class Transaction {
        private Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
    }
}
