package io.layerloom.runstore;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.control.ControlQueue;
import io.layerloom.runstore.metric.Metrics;
import io.layerloom.runstore.record.Artifacts;
import io.layerloom.runstore.record.Evaluations;
import io.layerloom.runstore.record.Events;
import io.layerloom.runstore.run.Runs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The run store of a project: {@code runs.db} in its {@code runs} directory.
 *
 * <p>Safe for use by several threads; several processes may have the same store open at once.
 */
public final class RunStore implements AutoCloseable {
    private RunStore() {}

    /**
     * Opens the store, creating directory and database where there are none.
     *
     * @throws ProblemException if the directory cannot be written, lies on a network drive, or is not a run store
     */
    public static RunStore open(Path runsDirectory) throws ProblemException {
        throw new UnsupportedOperationException(runsDirectory.toString());
    }

    /** Opens the store for reading only; one that does not exist is empty. */
    public static RunStore openReadOnly(Path runsDirectory) throws ProblemException {
        throw new UnsupportedOperationException(runsDirectory.toString());
    }

    /** What may be done with it. */
    public StoreAccess access() {
        throw new UnsupportedOperationException();
    }

    /** What a person should know about how it was opened: a newer format, or a damaged store that was restored. */
    public Optional<Problem> notice() {
        throw new UnsupportedOperationException();
    }

    /** A number that changes when anybody else or another part of this program has written; cheap enough to poll. */
    public long dataVersion() throws ProblemException {
        throw new UnsupportedOperationException();
    }

    public Runs runs() {
        throw new UnsupportedOperationException();
    }

    public Metrics metrics() {
        throw new UnsupportedOperationException();
    }

    public ControlQueue control() {
        throw new UnsupportedOperationException();
    }

    public Events events() {
        throw new UnsupportedOperationException();
    }

    public Evaluations evaluations() {
        throw new UnsupportedOperationException();
    }

    public Artifacts artifacts() {
        throw new UnsupportedOperationException();
    }

    /** Closes all connections; further calls do nothing. Writers of metrics must be closed before. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
