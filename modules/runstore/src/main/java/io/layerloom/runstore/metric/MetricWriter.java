package io.layerloom.runstore.metric;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunProgress;

/**
 * Takes the measurements of one attempt of a run.
 *
 * <p>{@link #append} may be called by any thread and does not wait for the disk.
 */
public final class MetricWriter implements AutoCloseable {
    MetricWriter() {}

    /**
     * Says which iteration this attempt begins with: from there on it replaces what earlier attempts measured. To be
     * called before the first measurement of a resumed run.
     */
    public void beginsAt(long step) {
        throw new UnsupportedOperationException(Long.toString(step));
    }

    /**
     * Takes one measurement.
     *
     * @param step not less than the step before of the same metric
     * @param value anything, NaN and infinities included
     */
    public void append(String metric, long step, double value) {
        throw new UnsupportedOperationException(metric);
    }

    /** Takes the newest progress, written with the next commit. */
    public void progress(RunProgress progress) {
        throw new UnsupportedOperationException(progress.toString());
    }

    /** Returns when everything taken so far is saved. */
    public void flush() throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Saves everything and ends the writer's thread; further calls do nothing. */
    @Override
    public void close() throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
