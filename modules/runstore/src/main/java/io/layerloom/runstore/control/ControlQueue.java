package io.layerloom.runstore.control;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import java.util.List;
import java.util.Optional;

/** Commands to live runs. Safe for use by several threads and processes. */
public final class ControlQueue {
    private final Database database;

    public ControlQueue(Database database) {
        this.database = database;
    }

    /** Asks for something and returns at once; look for the acknowledgement with {@link #find}. */
    public ControlRequest request(RunId run, String command, String payload) throws ProblemException {
        throw new UnsupportedOperationException(command + database);
    }

    /** What was asked of a run and is not acknowledged, oldest first. */
    public List<ControlRequest> pending(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** A request as it stands now. */
    public Optional<ControlRequest> find(long number) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Everything ever asked of a run, oldest first. */
    public List<ControlRequest> history(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers a request.
     *
     * @return whether this call answered it; false if it was answered before
     */
    public boolean acknowledge(long number, String result) throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
