package io.layerloom.runstore.metric;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.series.SeriesWriter;
import io.layerloom.runstore.sql.Database;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the measurements of one attempt of a run and commits them on a thread of its own, {@value #COMMIT_MILLIS} ms
 * after the commit before at the latest, so that a process that dies loses no more than 250 ms. A heartbeat is written
 * every second while nothing is measured.
 *
 * <p>{@link #append} may be called by any thread and does not wait for the disk. When saving fails, what was measured
 * stays in memory and is tried again twice a second; the {@link MeasurementListener} is told. Up to {@value #MOST_WAITING}
 * points (64 MB) wait like that. Then {@link #append} waits as well: the training pauses rather than lose a measurement.
 * Interrupting the waiting thread or closing the writer ends that with an {@link IllegalStateException}.
 */
public final class MetricWriter implements AutoCloseable {
    static final long COMMIT_MILLIS = 80;
    static final long MOST_WAITING = 4_000_000;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Intake intake;
    private final AttemptTables tables;
    private final MeasurementListener listener;
    private final Thread thread;
    private volatile @Nullable ProblemException failure;

    private MetricWriter(Intake intake, AttemptTables tables, MeasurementListener listener, String name) {
        this.intake = intake;
        this.tables = tables;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    static MetricWriter open(Database database, RunId run, int attempt, MeasurementListener listener)
            throws ProblemException {
        return open(database, run, attempt, listener, MOST_WAITING);
    }

    static MetricWriter open(Database database, RunId run, int attempt, MeasurementListener listener, long mostWaiting)
            throws ProblemException {
        var intake = new Intake(mostWaiting);
        var tables = new AttemptTables(database, run, attempt);
        boolean ready = false;
        try {
            Map<String, Long> lastSteps = tables.resume();
            lastSteps.forEach(intake::resume);
            ready = true;
        } finally {
            if (!ready) {
                tables.close();
            }
        }
        var writer = new MetricWriter(intake, tables, listener, "measurements of " + run);
        writer.thread.start();
        return writer;
    }

    /**
     * Says which iteration this attempt begins with: from there on it replaces what earlier attempts measured. To be
     * called before the first measurement of a resumed run.
     */
    public void beginsAt(long step) {
        intake.beginsAt(step);
    }

    /**
     * Takes one measurement.
     *
     * @param step not less than the step before of the same metric
     * @param value anything, NaN and infinities included
     * @throws IllegalArgumentException if the step goes back
     * @throws IllegalStateException if the writer is closed
     */
    public void append(String metric, long step, double value) {
        intake.append(metric, step, value);
    }

    /** Takes the newest progress, written with the next commit. */
    public void progress(RunProgress progress) {
        intake.progress(progress);
    }

    /**
     * Returns when everything taken so far is saved.
     *
     * @throws ProblemException if an attempt to save it failed; it is not lost and will be tried again
     */
    public void flush() throws ProblemException {
        if (!awaitSaved()) {
            throw lastFailure();
        }
    }

    /**
     * Saves everything and ends the writer's thread; further calls do nothing.
     *
     * @throws ProblemException if the last attempt to save failed; what was not saved is lost
     */
    @Override
    public void close() throws ProblemException {
        intake.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        long lost = intake.waiting();
        if (lost > 0) {
            ProblemException cause = lastFailure();
            Problem reason = cause.problems().getFirst();
            throw new ProblemException(
                    Problem.error("runs.db", "runstore.not-saved", lost, reason.line(Locale.ENGLISH)), cause);
        }
    }

    private boolean awaitSaved() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return intake.awaitSaved();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ProblemException lastFailure() {
        ProblemException last = failure;
        return last != null ? last : new ProblemException(Problem.error("runs.db", "runstore.writer-ended", ""));
    }

    private void work() {
        try {
            long lastCommit = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS);
            while (!intake.isClosed()) {
                intake.awaitNews(HEARTBEAT_NANOS);
                long pause = failure == null ? TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS) : RETRY_NANOS;
                intake.awaitTime(lastCommit + pause - System.nanoTime());
                lastCommit = System.nanoTime();
                commit(SeriesWriter.End.OPEN);
            }
            commit(SeriesWriter.End.CLOSED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            Problem problem = Problem.error("runs.db", "runstore.writer-ended", String.valueOf(e));
            failure = new ProblemException(problem, e);
            listener.saveFailed(problem, intake.waiting());
        } finally {
            intake.end();
            tables.close();
        }
    }

    private void commit(SeriesWriter.End end) {
        Intake.Load load = intake.load();
        tables.add(load);
        try {
            tables.write(end);
        } catch (ProblemException e) {
            boolean isNew = failure == null || !code(failure).equals(code(e));
            failure = e;
            intake.failed();
            if (isNew) {
                listener.saveFailed(e.problems().getFirst(), intake.waiting());
            }
            return;
        }
        intake.saved(load.upTo());
        if (failure != null) {
            failure = null;
            listener.saveRecovered();
        }
    }

    private static String code(ProblemException e) {
        return e.problems().getFirst().code();
    }
}
