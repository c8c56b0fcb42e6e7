package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import java.util.List;

/** Files that runs made. Safe for use by several threads and processes. */
public final class Artifacts {
    private final Database database;

    public Artifacts(Database database) {
        this.database = database;
    }

    /** Keeps an artifact; one with the same path is replaced. */
    public void put(RunId run, Artifact artifact) throws ProblemException {
        throw new UnsupportedOperationException(run + " " + database);
    }

    /** Forgets the artifact at this path, if there is one. */
    public void remove(RunId run, String path) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The artifacts of a run, oldest first. */
    public List<Artifact> list(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
