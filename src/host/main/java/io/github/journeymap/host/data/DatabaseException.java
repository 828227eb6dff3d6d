package io.github.journeymap.host.data;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** The database refused or could not be reached. */
public final class DatabaseException extends RuntimeException {
    private final boolean inUse;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
        inUse = cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /** Whether another process has the database's file open. */
    public boolean isInUse() {
        return inUse;
    }
}
