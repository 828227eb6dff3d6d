package io.github.journeymap.host.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one database of all nodes. A statement outside a transaction commits at once; inside {@link #inTransaction} all
 * statements of the thread share one connection, and an exception undoes them all.
 */
public final class Database implements AutoCloseable {
    private static final int IN_ITS_ROW = 1_000_000;

    private final Sessions sessions;
    private final Faults faults;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    /** @param url an H2 JDBC url: {@code jdbc:h2:file:/path/db} for one node, {@code jdbc:h2:tcp://…} for several */
    public Database(String url, Faults faults) {
        // WRITE_DELAY=0: what was committed is in the file, also after kill -9. What stands in its row comes with the
        // answer;
        // else each 4 kB of a page or a file would be another question.
        this.sessions = new Sessions(url + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;MAX_LENGTH_INPLACE_LOB=" + IN_ITS_ROW);
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
        try (Session session = sessions.take()) {
            T result = commit(session, transaction, work);
            transaction.afterCommit.forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T commit(Session session, Transaction transaction, Supplier<T> work) throws SQLException {
        Connection connection = session.connection();
        try {
            connection.setAutoCommit(false);
            transaction.session = session;
            current.set(transaction);
            T result;
            try {
                result = work.get();
                connection.commit();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
            }
            return result;
        } catch (SQLException e) {
            session.discard();
            throw e;
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

    /** A session of its own, outside any transaction of the thread; the caller closes it. */
    public Session session() throws SQLException {
        return sessions.take();
    }

    @Override
    public void close() {
        sessions.close();
    }

    private <T> T withStatement(String sql, Object[] arguments, Call<T> call) {
        faults.beforeStatement();
        Transaction transaction = current.get();
        try {
            if (transaction != null) {
                return execute(transaction.session, sql, arguments, call);
            }
            try (Session session = sessions.take()) {
                return alone(session, sql, arguments, call);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> T alone(Session session, String sql, Object[] arguments, Call<T> call) throws SQLException {
        try {
            return execute(session, sql, arguments, call);
        } catch (SQLException e) {
            session.discard();
            throw e;
        }
    }

    private static <T> T execute(Session session, String sql, Object[] arguments, Call<T> call) throws SQLException {
        PreparedStatement statement = session.take(sql);
        boolean isAnswered = false;
        try {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof InputStream stream) {
                    statement.setBinaryStream(i + 1, stream);
                } else {
                    statement.setObject(i + 1, arguments[i]);
                }
            }
            T answer = call.on(statement);
            isAnswered = true;
            return answer;
        } finally {
            if (isAnswered) {
                session.giveBack(sql, statement);
            } else {
                statement.close();
            }
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
        private Session session;
        private final List<Runnable> afterCommit = new ArrayList<>();
    }
}
