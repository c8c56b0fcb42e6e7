package io.layerloom.runstore.run;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.sql.Database;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The runs of a project.
 *
 * <p>Safe for use by several threads and, on the same database, by several processes. Every call is a transaction of its
 * own; a {@link ProblemException} means that nothing was changed.
 */
public final class Runs {
    private final Database database;

    public Runs(Database database) {
        this.database = database;
    }

    /** Adds a run in state QUEUED, attempt 1. */
    public RunRecord create(NewRun run) throws ProblemException {
        throw new UnsupportedOperationException(run + " " + database);
    }

    /** All runs, oldest first. */
    public List<RunRecord> list() throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The runs in one of {@code states}, oldest first. */
    public List<RunRecord> list(java.util.Set<RunState> states) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The run with this id. */
    public Optional<RunRecord> find(RunId id) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The run with this id; a problem says so when it is gone. */
    public RunRecord get(RunId id) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /**
     * The one run that a person means with {@code selector}: an id, {@code last} (the one asked for last), {@code best},
     * a name, or the beginning of an id, tried in this order. {@code best} is the run with the best value ever reached of
     * the first of {@code val.accuracy}, {@code val.r2}, {@code val.loss}, {@code train.loss} that any run has; the
     * oldest among equals.
     *
     * @throws ProblemException if none or several match; the message lists candidates
     */
    public RunRecord select(String selector) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes the state if it still is {@code from} and the attempt still {@code attempt}; going to STARTING from an
     * ended state raises the attempt by one, clears the end and dismisses unanswered commands.
     *
     * @return whether this call made the change; false if somebody else was faster
     * @throws IllegalArgumentException if {@link RunState#mayBecome} forbids it
     */
    public boolean transition(RunId id, RunState from, int attempt, RunChange change) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Records the choices that decide the bits of the result, if {@code attempt} is still the run's. */
    public boolean setEnvironment(RunId id, int attempt, RunEnvironment environment) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Records progress outside a metric writer, if {@code attempt} is still the run's. */
    public boolean setProgress(RunId id, int attempt, RunProgress progress) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Records the best value so far, if {@code attempt} is still the run's. */
    public boolean setBest(RunId id, int attempt, BestMetric best) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /**
     * Records the fingerprint of the data, which is only known once the worker has read them, if {@code attempt} is still
     * the run's.
     */
    public boolean setDataHash(RunId id, int attempt, String dataHash) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Gives a run another name; not blank, not {@code last} or {@code best}. */
    public void rename(RunId id, String name) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    public void setTags(RunId id, SortedSet<String> tags) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    public void setNotes(RunId id, String markdown) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    public void setGroup(RunId id, String group) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Removes a run that is not live and all that was measured; its folder is the caller's. */
    public void delete(RunId id) throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
