package io.layerloom.app.command.follow;

import io.layerloom.app.command.base.SeriesSpans;
import io.layerloom.app.text.CurvePlot.Span;
import io.layerloom.app.text.NumberText;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.MetricSummary;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.run.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads how far a run has come, a few times a second. Used by one thread. */
final class ProgressReader {
    private static final long EVERY_NANOS = 250_000_000L;
    private static final int CURVE_POINTS = 2 * LiveTrainingDisplay.PLOT_WIDTH;

    private final RunStore store;
    private final Forecast forecast = new Forecast();
    private long last = System.nanoTime() - EVERY_NANOS;

    ProgressReader(RunStore store) {
        this.store = store;
    }

    boolean isDue() {
        return System.nanoTime() - last >= EVERY_NANOS;
    }

    TrainingProgress read(RunRecord run) throws ProblemException {
        last = System.nanoTime();
        RunProgress progress = run.progress();
        long iterations = (long) progress.iterationsPerEpoch() * progress.epochs();
        Map<String, MetricSummary> metrics = new TreeMap<>(store.metrics().summaries(run.id()));
        return new TrainingProgress(
                run.state(),
                run.attempt(),
                progress.epoch(),
                progress.epochs(),
                progress.iteration(),
                iterations,
                value(metrics, "train.loss"),
                value(metrics, "train.accuracy"),
                validation(metrics),
                value(metrics, "examplesPerSecond"),
                forecast.secondsLeft(run.attempt(), progress.iteration(), iterations, last),
                curve(run, "train.loss"),
                curve(run, "train.accuracy"));
    }

    private List<Span> curve(RunRecord run, String metric) throws ProblemException {
        return SeriesSpans.of(
                store.metrics().series(SeriesQuery.of(run.id(), metric).inBuckets(CURVE_POINTS)));
    }

    private static double value(Map<String, MetricSummary> metrics, String name) {
        MetricSummary summary = metrics.get(name);
        return summary == null ? Double.NaN : summary.last();
    }

    private static String validation(Map<String, MetricSummary> metrics) {
        return metrics.values().stream()
                .filter(summary -> summary.metric().startsWith("val."))
                .map(summary -> summary.metric() + " " + NumberText.decimal(summary.last()))
                .collect(Collectors.joining("  "));
    }
}
