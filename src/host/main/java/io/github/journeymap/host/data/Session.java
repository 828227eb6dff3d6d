package io.github.journeymap.host.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with the statements that were prepared on it, so that a question asked before is one message to the
 * database.
 */
public final class Session implements AutoCloseable {
    /** Answers come in few messages. */
    private static final int ROWS_AT_A_TIME = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Sessions sessions;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean broken;

    Session(Sessions sessions, Connection connection) {
        this.sessions = sessions;
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** Nobody uses it again: what became of it is not known. The database ends what it had begun. */
    public void discard() {
        broken = true;
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection to the database ended before it was closed", e);
        }
    }

    /** Ready for another statement, outside of any transaction. */
    @Override
    public void close() {
        if (!broken) {
            sessions.giveBack(this);
        }
    }

    /** Nobody else has it until it is given back: a statement that runs twice at a time would lose its first answer. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement known = prepared.remove(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement made = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS);
        made.setFetchSize(ROWS_AT_A_TIME);
        return made;
    }

    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        PreparedStatement other = prepared.put(sql, statement);
        if (other != null) {
            other.close();
        }
    }
}
