package io.layerloom.runstore.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * How connections to a database are made.
 *
 * @param file the database, for messages
 * @param url its JDBC address
 * @param mode what the connections may do
 */
record DatabaseFile(Path file, String url, Mode mode) {
    /** What a connection may do. */
    enum Mode {
        /** Read and write, creating the file. */
        WRITE,
        /** Read while others write. */
        READ,
        /** Read a file that nobody can write; needs no files beside it. */
        FROZEN,
        /** Read and write only if nobody else has the file open. */
        ALONE,
        /** A database in memory, alive while one connection is open. */
        MEMORY
    }

    /** Long enough for any transaction of ours, a checkpoint on a slow disk included. */
    private static final int BUSY_MILLIS = 10_000;

    /** Keeps the log from staying as large as it once was, for example behind a long read. */
    private static final long LOG_BYTES = 16L << 20;

    /** The file at {@code path}, addressed by URI so that no character of the path is taken for an option. */
    static DatabaseFile at(Path path, Mode mode) {
        String uri = path.toAbsolutePath().toUri().toString();
        return new DatabaseFile(path, "jdbc:sqlite:" + uri + (mode == Mode.FROZEN ? "?immutable=1" : ""), mode);
    }

    /** A new empty database in memory that stands for a file that does not exist. */
    static DatabaseFile inMemory(Path instead) {
        String address = "jdbc:sqlite:file:runstore-" + UUID.randomUUID() + "?mode=memory&cache=shared";
        return new DatabaseFile(instead, address, Mode.MEMORY);
    }

    /** A new connection. */
    Session connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(mode == Mode.ALONE ? 0 : BUSY_MILLIS);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        if (mode == Mode.READ || mode == Mode.FROZEN) {
            config.setReadOnly(true);
        }
        var session = new Session(config.createConnection(url));
        try {
            prepare(session);
            return session;
        } catch (SQLException e) {
            try {
                session.close();
            } catch (SQLException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    private void prepare(Session session) throws SQLException {
        if (mode == Mode.ALONE) {
            session.command("PRAGMA locking_mode = EXCLUSIVE");
        }
        if (mode == Mode.WRITE) {
            // Must come before the file gets its first page; without effect later.
            session.command("PRAGMA auto_vacuum = INCREMENTAL");
            session.command("PRAGMA journal_mode = WAL");
            session.command("PRAGMA synchronous = NORMAL");
            session.command("PRAGMA journal_size_limit = " + LOG_BYTES);
        }
        session.command("PRAGMA foreign_keys = ON");
        // What a stranger's file declares as default or check must not run functions with side effects.
        session.command("PRAGMA trusted_schema = OFF");
    }
}
