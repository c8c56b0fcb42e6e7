package io.layerloom.runstore.sql;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Puts SQLite's result codes into words for a person.
 *
 * @param file the database the words are about
 * @see <a href="https://sqlite.org/rescode.html">SQLite: result codes</a>
 */
record SqlProblems(Path file) {
    private static final int PRIMARY = 0xff;
    static final int ERROR = 1;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READ_ONLY = 8;
    static final int IO_ERROR = 10;
    static final int CORRUPT = 11;
    static final int FULL = 13;
    static final int CANNOT_OPEN = 14;
    static final int NOT_A_DATABASE = 26;

    /** The primary result code behind an exception. */
    static int code(SQLException e) {
        return e.getErrorCode() & PRIMARY;
    }

    /** Whether the database's content is damaged. */
    static boolean isDamage(SQLException e) {
        int code = code(e);
        return code == CORRUPT || code == NOT_A_DATABASE;
    }

    /** Whether trying again later may help without anybody doing anything. */
    static boolean isBusy(SQLException e) {
        int code = code(e);
        return code == BUSY || code == LOCKED;
    }

    ProblemException of(SQLException e) {
        return new ProblemException(problem(e), e);
    }

    private Problem problem(SQLException e) {
        String place = file.getFileName() == null ? "" : file.getFileName().toString();
        return switch (code(e)) {
            case BUSY, LOCKED -> Problem.error(place, "runstore.busy", file);
            case READ_ONLY -> Problem.error(place, "runstore.read-only", file);
            case CORRUPT, NOT_A_DATABASE -> Problem.error(place, "runstore.damaged", file);
            case FULL -> Problem.error(place, "runstore.disk-full", file);
            case CANNOT_OPEN -> Problem.error(place, "runstore.cannot-open", file);
            case IO_ERROR -> Problem.error(place, "runstore.io", file, e.getMessage());
            default -> Problem.error(place, "runstore.failed", file, String.valueOf(e.getMessage()));
        };
    }
}
