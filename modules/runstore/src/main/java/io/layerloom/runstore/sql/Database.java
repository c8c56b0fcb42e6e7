package io.layerloom.runstore.sql;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one database.
 *
 * <p>Safe for use by several threads: writers of this process take turns on one connection, each reader has a
 * connection of its own with a snapshot of its own, and readers wait for nobody. Other processes are kept apart by
 * SQLite: every writing transaction begins IMMEDIATE, so that it waits at its beginning instead of failing at its first
 * write.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int IDLE_READERS = 4;
    private static final int PAGES_AT_ONCE = 1_000;

    private final DatabaseFile file;
    private final SqlProblems problems;
    private final @Nullable Problem readOnlyReason;

    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock watching = new ReentrantLock();
    private final ReentrantLock pooling = new ReentrantLock();
    private final Deque<Session> idle = new ArrayDeque<>();
    private @Nullable Session writer;
    private @Nullable Session watcher;
    private boolean closed;

    /**
     * A database whose schema is in order.
     *
     * @param readOnlyReason why nothing may be written, or null if it may
     */
    Database(DatabaseFile file, Session first, @Nullable Problem readOnlyReason) {
        this.file = file;
        this.problems = new SqlProblems(file.file());
        this.readOnlyReason = readOnlyReason;
        if (readOnlyReason == null) {
            this.writer = first;
        } else {
            this.watcher = first;
        }
    }

    /** Why nothing may be written, or null if it may. */
    public @Nullable Problem readOnlyReason() {
        return readOnlyReason;
    }

    /** The file. */
    public Path path() {
        return file.file();
    }

    /** Does work on a snapshot that nobody changes meanwhile. The work must not write. */
    public <T> T read(SqlWork<T> work) throws ProblemException {
        try {
            Session session = takeReader();
            boolean sound = false;
            try {
                session.command("BEGIN");
                T result = work.in(session);
                session.command("COMMIT");
                sound = true;
                return result;
            } finally {
                if (sound) {
                    giveBack(session);
                } else {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does work without a snapshot, because a damaged database cannot even end a transaction; nobody else may write. */
    public <T> T readDamaged(SqlWork<T> work) throws ProblemException {
        try (Session session = file.connect()) {
            return work.in(session);
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Does work as one transaction that happens wholly or not at all. */
    public <T> T write(SqlWork<T> work) throws ProblemException {
        if (readOnlyReason != null) {
            throw new ProblemException(readOnlyReason);
        }
        writing.lock();
        try {
            requireOpen();
            Session session = writer == null ? file.connect() : writer;
            writer = session;
            session.command("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.in(session);
                session.command("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    undo(session);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            writing.unlock();
        }
    }

    /** A connection that cannot roll back is not used again. */
    private void undo(Session session) throws SQLException {
        try {
            session.command("ROLLBACK");
        } catch (SQLException e) {
            // After a full disk or an input error SQLite has rolled back by itself and says that there is nothing to
            // do.
            if (SqlProblems.code(e) != SqlProblems.ERROR) {
                writer = null;
                session.close();
            }
        }
    }

    /**
     * Returns pages that a deletion left empty to the file system, in portions, so that nobody who measures waits long.
     */
    public void giveSpaceBack() throws ProblemException {
        long before = Long.MAX_VALUE;
        for (long empty = releasePages(); empty > 0 && empty < before; empty = releasePages()) {
            before = empty;
        }
    }

    private long releasePages() throws ProblemException {
        writing.lock();
        try {
            requireOpen();
            Session session = writer;
            if (session == null) {
                return 0;
            }
            session.steps("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
            return session.one("PRAGMA freelist_count", row -> row.number("freelist_count"))
                    .orElse(0L);
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * A number that changes when another connection, of this process or another, has committed something.
     *
     * @see <a href="https://sqlite.org/pragma.html#pragma_data_version">PRAGMA data_version</a>
     */
    public long dataVersion() throws ProblemException {
        watching.lock();
        try {
            requireOpen();
            Session session = watcher == null ? file.connect() : watcher;
            watcher = session;
            return session.one("PRAGMA data_version", row -> row.number("data_version"))
                    .orElseThrow();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            watching.unlock();
        }
    }

    /**
     * Closes the connections that are not at work; those at work are closed by their work's end. What fails is logged:
     * everything committed is safe, and there is nothing that a caller could do.
     */
    @Override
    public void close() {
        try {
            pooling.lock();
            try {
                closed = true;
                for (Session session = idle.poll(); session != null; session = idle.poll()) {
                    session.close();
                }
            } finally {
                pooling.unlock();
            }
            closeWatcher();
            closeWriter();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "closing " + file.file() + " failed", e);
        }
    }

    private void closeWatcher() throws SQLException {
        watching.lock();
        try {
            if (watcher != null) {
                watcher.close();
                watcher = null;
            }
        } finally {
            watching.unlock();
        }
    }

    private void closeWriter() throws SQLException {
        writing.lock();
        try {
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } finally {
            writing.unlock();
        }
    }

    private ProblemException failed(SQLException e) {
        if (SqlProblems.isDamage(e)) {
            DamageMark.of(file.file()).set();
        }
        return problems.of(e);
    }

    private Session takeReader() throws SQLException {
        pooling.lock();
        try {
            requireOpen();
            Session session = idle.poll();
            if (session != null) {
                return session;
            }
        } finally {
            pooling.unlock();
        }
        return file.connect();
    }

    private void giveBack(Session session) throws SQLException {
        pooling.lock();
        try {
            if (!closed && idle.size() < IDLE_READERS) {
                idle.push(session);
                return;
            }
        } finally {
            pooling.unlock();
        }
        session.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed: " + file.file());
        }
    }
}
