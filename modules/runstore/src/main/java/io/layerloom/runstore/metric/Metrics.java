package io.layerloom.runstore.metric;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.series.PointConsumer;
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
     * Opens the writer of an attempt, which goes on behind what the attempt has measured already. There is one at a time:
     * that of the worker that holds the run's lock.
     *
     * @throws ProblemException if the store cannot be written or the run is unknown
     */
    public MetricWriter writer(RunId run, int attempt, MeasurementListener listener) throws ProblemException {
        return MetricWriter.open(database, run, attempt, listener);
    }

    /**
     * A stretch of a metric: exact points when they fit, else buckets of about equal width in steps. The cost depends on
     * how many buckets are asked for and hardly on how many points there are. Unknown metrics have no points.
     */
    public Series series(SeriesQuery query) throws ProblemException {
        return database.read(session -> {
            try (var queries = new SeriesQueries(session)) {
                return queries.series(query);
            }
        });
    }

    /** Every point of the stretch one after the other, whatever {@code maxBuckets}, for an export. */
    public void forEachPoint(SeriesQuery query, PointConsumer consumer) throws ProblemException {
        database.read(session -> {
            try (var queries = new SeriesQueries(session)) {
                queries.eachPoint(query, consumer);
                return consumer;
            }
        });
    }

    /** Names of the metrics that a run has, sorted. */
    public List<String> names(RunId run) throws ProblemException {
        return database.read(session -> session.list("""
                SELECT DISTINCT s.metric FROM series s JOIN runs r ON r.number = s.run
                WHERE r.id = ? ORDER BY s.metric""", row -> row.text("metric"), run.text()));
    }

    /** The metrics of a run in a few numbers, by name. */
    public Map<String, MetricSummary> summaries(RunId run) throws ProblemException {
        return database.read(session -> new SummaryQueries(session).of(run));
    }

    /** The metrics of all runs that have any in a few numbers, by run, oldest first, and name. */
    public Map<RunId, Map<String, MetricSummary>> summaries() throws ProblemException {
        return database.read(session -> new SummaryQueries(session).all());
    }
}
