package io.github.journeymap.host.data;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
