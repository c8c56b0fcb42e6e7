package io.layerloom.runstore.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection inside a transaction, with its prepared statements kept. Used by one thread at a time, and only during
 * the work it was handed to. A statement must not be run again while its own result is still being read.
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes something and says how many rows it changed. */
    public int update(String sql, @Nullable Object... arguments) throws SQLException {
        return run(sql, PreparedStatement::executeUpdate, arguments);
    }

    /** Inserts a row and returns its number. */
    public long insert(String sql, @Nullable Object... arguments) throws SQLException {
        update(sql, arguments);
        return one("SELECT last_insert_rowid() AS number", row -> row.number("number"))
                .orElseThrow();
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), arguments);
        return rows;
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        return run(
                sql,
                statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next() ? Optional.of(read(reader, new Row(result))) : Optional.empty();
                    }
                },
                arguments);
    }

    /** Reads the rows of a query one after the other without keeping them. */
    public void each(String sql, RowReader<?> reader, @Nullable Object... arguments) throws SQLException {
        run(
                sql,
                statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        Row row = new Row(result);
                        while (result.next()) {
                            read(reader, row);
                        }
                        return reader;
                    }
                },
                arguments);
    }

    /** Work with a statement whose arguments are bound. */
    private interface Running<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** A statement that has failed once would fail again, whatever it is asked, so it is not kept. */
    private <T> T run(String sql, Running<T> running, @Nullable Object... arguments) throws SQLException {
        boolean sound = false;
        try {
            T result = running.with(bound(sql, arguments));
            sound = true;
            return result;
        } finally {
            if (!sound) {
                PreparedStatement failed = statements.remove(sql);
                if (failed != null) {
                    failed.close();
                }
            }
        }
    }

    /** A value that its own guard refuses was not written by this program, or not left as it was. */
    private static <T> T read(RowReader<T> reader, Row row) throws SQLException {
        try {
            return reader.read(row);
        } catch (IllegalArgumentException e) {
            throw damaged("a row", e);
        }
    }

    /** Content that cannot be what was written, to be thrown. */
    public static SQLException damaged(String what, Exception cause) {
        return new SQLException(what + ": the content is damaged", "", SqlProblems.CORRUPT, cause);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        if (argument instanceof Instant time) {
            statement.setLong(index, time.toEpochMilli());
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (argument instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else {
            statement.setObject(index, argument);
        }
    }

    /** Runs a statement outside the cache: a pragma or the beginning or end of a transaction. */
    void command(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement to its end that does its work in steps; {@link #command} would do the first one only. */
    void steps(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Ends the connection and all its statements. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
