package io.layerloom.runstore.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name, in the types this module uses. Valid until the next row is read. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A text that is never null. */
    public String text(String column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    /** A text or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    /** A whole number. */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** A whole number that fits an int. */
    public int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    /** A real number; SQLite keeps NaN as NULL. */
    public double real(String column) throws SQLException {
        double value = result.getDouble(column);
        return result.wasNull() ? Double.NaN : value;
    }

    /** Bytes that are never null. */
    public byte[] bytes(String column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /** The values of some columns as SQLite has them. */
    public @Nullable Object[] values(List<String> columns) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.getObject(columns.get(i));
        }
        return values;
    }

    /** Whether there is a value. */
    public boolean has(String column) throws SQLException {
        return result.getObject(column) != null;
    }

    /** A time that is never null. */
    public Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    /** A time or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
