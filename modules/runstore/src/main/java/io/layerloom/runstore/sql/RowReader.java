package io.layerloom.runstore.sql;

import java.sql.SQLException;

/**
 * Makes a value of the row that a result stands on.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowReader<T> {
    /** The value of this row. */
    T read(Row row) throws SQLException;
}
