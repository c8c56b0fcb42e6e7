package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import java.util.List;

/** What happened in runs, in order. Safe for use by several threads and processes. */
public final class Events {
    private final Database database;

    public Events(Database database) {
        this.database = database;
    }

    /** Records an event. */
    public void append(RunId run, RunEvent event) throws ProblemException {
        throw new UnsupportedOperationException(run + " " + database);
    }

    /** The events of a run in order of recording. */
    public List<RunEvent> list(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The events of a run recorded after event {@code number}. */
    public List<RunEvent> listAfter(RunId run, long number) throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
