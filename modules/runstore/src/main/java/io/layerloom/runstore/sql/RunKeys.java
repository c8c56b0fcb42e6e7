package io.layerloom.runstore.sql;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.sql.SQLException;
import java.util.Optional;

/** Finds the number that stands for a run in all tables. */
public final class RunKeys {
    private RunKeys() {}

    /** The number of the run with this id, if there is one. */
    public static Optional<Long> find(Session session, String id) throws SQLException {
        return session.one("SELECT number FROM runs WHERE id = ?", row -> row.number("number"), id);
    }

    /** The number of the run with this id; a problem says that it is gone. */
    public static long require(Session session, String id) throws SQLException, ProblemException {
        return find(session, id)
                .orElseThrow(() -> new ProblemException(Problem.error("runs", "runstore.run-gone", id)));
    }
}
