package io.layerloom.runstore.sql;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Opens a database with its schema in order. */
public final class DatabaseOpener {
    /** Two processes that create the same database may collide where SQLite does not wait by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private final SqlProblems problems;

    /** Opens the database at {@code path}. */
    public DatabaseOpener(Path path) {
        this.path = path;
        this.problems = new SqlProblems(path);
    }

    /**
     * Opens for reading and writing, creating or migrating; only for reading when the format is newer than this program.
     *
     * @throws DamagedException if the content is damaged
     * @throws ProblemException if it cannot be opened or is no run store
     */
    public Database openForWriting() throws ProblemException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return writing();
            } catch (SQLException e) {
                if (!SqlProblems.isBusy(e) || System.nanoTime() > deadline) {
                    throw failed(e);
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    /**
     * Opens for reading; a database that does not exist is empty, and stays so for this opening.
     *
     * @throws DamagedException if the content is damaged
     * @throws ProblemException if it cannot be opened or is no run store
     */
    public Database openForReading() throws ProblemException {
        try {
            if (!Files.exists(path)) {
                return empty();
            }
            try {
                return reading(DatabaseFile.Mode.READ);
            } catch (SQLException e) {
                if (SqlProblems.isDamage(e) || !isFrozen()) {
                    throw e;
                }
                // A folder that cannot be written to has no place for the files that SQLite shares between processes.
                return reading(DatabaseFile.Mode.FROZEN);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Opens a damaged database to read what can be read, without any check.
     *
     * @throws ProblemException if not even that is possible
     */
    public Database openDamaged() throws ProblemException {
        DatabaseFile file = DatabaseFile.at(path, DatabaseFile.Mode.READ);
        try {
            return new Database(file, file.connect(), readOnly(Migrations.NEWEST));
        } catch (SQLException e) {
            throw problems.of(e);
        }
    }

    /** Whether no other connection, of this process or another, has the database open; true if it cannot be read. */
    public boolean isUnused() {
        DatabaseFile file = DatabaseFile.at(path, DatabaseFile.Mode.ALONE);
        try (Session session = file.connect()) {
            session.command("BEGIN EXCLUSIVE");
            session.command("ROLLBACK");
            return true;
        } catch (SQLException e) {
            return !SqlProblems.isBusy(e);
        }
    }

    private Database writing() throws SQLException, ProblemException {
        DatabaseFile file = DatabaseFile.at(path, DatabaseFile.Mode.WRITE);
        Session session = file.connect();
        boolean done = false;
        try {
            requireOurs(session);
            int format = Migrations.format(session);
            if (format > Migrations.NEWEST) {
                return reading(DatabaseFile.Mode.READ);
            }
            if (format < Migrations.NEWEST) {
                Migrations.run(session);
            }
            probe(session);
            done = true;
            return new Database(file, session, null);
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    private Database reading(DatabaseFile.Mode mode) throws SQLException, ProblemException {
        DatabaseFile file = DatabaseFile.at(path, mode);
        Session session = file.connect();
        boolean done = false;
        try {
            requireOurs(session);
            int format = Migrations.format(session);
            if (format < Migrations.NEWEST) {
                // Being created or migrated at this moment, or left from an older program: bring it up to date.
                openForWriting().close();
            }
            probe(session);
            done = true;
            return new Database(file, session, readOnly(format));
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    private Database empty() throws SQLException {
        DatabaseFile file = DatabaseFile.inMemory(path);
        Session session = file.connect();
        Migrations.run(session);
        return new Database(file, session, readOnly(Migrations.NEWEST));
    }

    private Problem readOnly(int format) {
        return format > Migrations.NEWEST
                ? Problem.error("runs.db", "runstore.newer-format", path, format, Migrations.NEWEST)
                : Problem.error("runs.db", "runstore.opened-read-only", path);
    }

    private void requireOurs(Session session) throws SQLException, ProblemException {
        if (!Migrations.isOurs(session)) {
            throw new ProblemException(Problem.error("runs.db", "runstore.not-a-store", path));
        }
    }

    /** Reads enough to notice a database that is of no use, and little enough to cost nothing. */
    private static void probe(Session session) throws SQLException {
        session.one("SELECT count(*) AS runs FROM runs", row -> row.number("runs"));
        session.one("SELECT max(number) AS newest FROM series", row -> row.number("newest"));
    }

    private boolean isFrozen() {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        try {
            return !Files.isWritable(path.toAbsolutePath().getParent()) && (!Files.exists(log) || Files.size(log) == 0);
        } catch (IOException e) {
            return false;
        }
    }

    private ProblemException failed(SQLException e) {
        ProblemException problem = problems.of(e);
        return SqlProblems.isDamage(e) ? new DamagedException(problem) : problem;
    }
}
