package io.layerloom.runstore.metric;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import java.util.List;
import java.util.Map;

/** The measurements of a project's runs. Safe for use by several threads. */
public final class Metrics {
    private final Database database;

    public Metrics(Database database) {
        this.database = database;
    }

    /**
     * Opens the writer of an attempt. There is one at a time: the worker that holds the run's lock.
     *
     * @throws ProblemException if the store cannot be written or the run is unknown
     */
    public MetricWriter writer(RunId run, int attempt, MeasurementListener listener) throws ProblemException {
        throw new UnsupportedOperationException(run + " " + database);
    }

    /** A stretch of a metric: exact points when they fit, else buckets. Unknown metrics have no points. */
    public Series series(SeriesQuery query) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Every point of the stretch one after the other, whatever {@code maxBuckets}, for an export. */
    public void forEachPoint(SeriesQuery query, PointConsumer consumer) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** Names of the metrics that a run has, sorted. */
    public List<String> names(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The metrics of a run in a few numbers, by name. */
    public Map<String, MetricSummary> summaries(RunId run) throws ProblemException {
        throw new UnsupportedOperationException();
    }

    /** The metrics of all runs in a few numbers, by run and name. */
    public Map<RunId, Map<String, MetricSummary>> summaries() throws ProblemException {
        throw new UnsupportedOperationException();
    }
}
