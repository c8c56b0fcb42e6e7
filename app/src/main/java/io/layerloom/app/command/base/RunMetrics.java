package io.layerloom.app.command.base;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.MetricSummary;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The newest value of each metric of a run: the final ones where it has ended, else the last measured ones. */
public final class RunMetrics {
    private RunMetrics() {}

    /** Metrics of one run by name. */
    public static Map<String, Double> of(RunStore store, RunRecord run) throws ProblemException {
        return merge(store.metrics().summaries(run.id()), run);
    }

    /** Metrics of one run by name, out of those of all, which are read at once. */
    public static Map<String, Double> of(Map<RunId, Map<String, MetricSummary>> all, RunRecord run) {
        return merge(all.getOrDefault(run.id(), Map.of()), run);
    }

    /** A time in seconds, to the millisecond. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Map<String, Double> merge(Map<String, MetricSummary> measured, RunRecord run) {
        Map<String, Double> metrics = new TreeMap<>();
        measured.forEach((name, summary) -> metrics.put(name, summary.last()));
        metrics.putAll(run.metrics());
        return metrics;
    }
}
