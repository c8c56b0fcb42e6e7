package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import java.util.List;

/** Evaluations of runs. Safe for use by several threads and processes. */
public final class Evaluations {
    private final Database database;

    public Evaluations(Database database) {
        this.database = database;
    }

    /** Keeps an evaluation. */
    public void add(RunId run, StoredEvaluation evaluation) throws ProblemException {
        throw new UnsupportedOperationException(run + " " + database);
    }

    /** The evaluations of a run, oldest first. */
    public List<StoredEvaluation> list(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
