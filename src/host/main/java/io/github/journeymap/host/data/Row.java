package io.github.journeymap.host.data;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** One row of an answer, by column name. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** The column as text; null where the column is. */
    public String text(String column) {
        return get(() -> results.getString(column));
    }

    public long number(String column) {
        return get(() -> results.getLong(column));
    }

    /** The column as a number; null where the column is. */
    public Long numberOrNull(String column) {
        return get(() -> {
            long value = results.getLong(column);
            return results.wasNull() ? null : value;
        });
    }

    /** A column of milliseconds since 1970. */
    public Instant time(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public int integer(String column) {
        return get(() -> results.getInt(column));
    }

    public boolean flag(String column) {
        return get(() -> results.getBoolean(column));
    }

    public byte[] bytes(String column) {
        return get(() -> results.getBytes(column));
    }

    /** The column's bytes; to be read before the next row is asked for. */
    public InputStream stream(String column) {
        return get(() -> results.getBinaryStream(column));
    }

    private static <T> T get(Access<T> access) {
        try {
            return access.get();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private interface Access<T> {
        T get() throws SQLException;
    }
}
