package io.layerloom.worker.run;

import io.layerloom.model.training.EarlyStopping;
import io.layerloom.runstore.run.BestMetric;
import io.layerloom.runstore.statistics.MetricDirection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the best value of the metric that a run is judged by: that of early stopping, or accuracy, R² or loss. */
final class BestTracker {
    private static final List<String> JUDGES = List.of("val.accuracy", "val.r2", "val.loss");

    private final Attempt attempt;
    private final RunJournal journal;
    private @Nullable BestMetric best;

    BestTracker(Attempt attempt, RunJournal journal) {
        this.attempt = attempt;
        this.journal = journal;
        this.best = attempt.run().best();
    }

    void epochEnded(long iteration, Map<String, Double> values) {
        Optional<String> metric = judge(values);
        double value = metric.map(values::get).orElse(Double.NaN);
        if (metric.isEmpty() || !isBetter(metric.get(), value)) {
            return;
        }
        BestMetric found = new BestMetric(metric.get(), value, iteration);
        best = found;
        journal.add(() -> attempt.store().runs().setBest(attempt.id(), attempt.number(), found));
    }

    private Optional<String> judge(Map<String, Double> values) {
        EarlyStopping stopping = attempt.spec().training().earlyStopping();
        if (stopping != null && values.containsKey(stopping.metric())) {
            return Optional.of(stopping.metric());
        }
        return JUDGES.stream().filter(values::containsKey).findFirst();
    }

    private boolean isBetter(String metric, double value) {
        if (Double.isNaN(value)) {
            return false;
        }
        BestMetric current = best;
        if (current == null || !current.metric().equals(metric)) {
            return true;
        }
        return MetricDirection.of(metric) == MetricDirection.SMALLER_IS_BETTER
                ? value < current.value()
                : value > current.value();
    }
}
