package io.layerloom.runstore.sql;

import io.layerloom.model.problem.ProblemException;

/** The database is damaged; what is left of it can be restored. */
public final class DamagedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    DamagedException(ProblemException problem) {
        super(problem.problems().getFirst(), problem);
    }
}
