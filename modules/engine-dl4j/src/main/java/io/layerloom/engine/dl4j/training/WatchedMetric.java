package io.layerloom.engine.dl4j.training;

import io.layerloom.engine.dl4j.checkpoint.Progress.BestEpoch;
import io.layerloom.model.training.EarlyStopping;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides after each validated epoch whether it was the best so far and whether the run should end. Immutable. */
final class WatchedMetric {
    private static final String DEFAULT_METRIC = "val.loss";

    private final @Nullable EarlyStopping stopping;

    /**
     * @param stopping when to end early; null never ends and watches {@code val.loss}
     */
    WatchedMetric(@Nullable EarlyStopping stopping) {
        this.stopping = stopping;
    }

    String name() {
        return stopping == null ? DEFAULT_METRIC : stopping.metric();
    }

    /** What is known after an epoch; null as long as the metric has never been a number. */
    @Nullable
    BestEpoch after(int epoch, Map<String, Double> metrics, @Nullable BestEpoch before) {
        double value = metrics.getOrDefault(name(), Double.NaN);
        if (before == null) {
            return Double.isFinite(value) ? new BestEpoch(epoch, value, 0) : null;
        }
        return improves(value, before.value())
                ? new BestEpoch(epoch, value, 0)
                : new BestEpoch(before.epoch(), before.value(), before.epochsSince() + 1);
    }

    /** Whether patience is at its end. */
    boolean isExhausted(@Nullable BestEpoch best) {
        return stopping != null && best != null && best.epochsSince() >= stopping.patience();
    }

    /** Whether the finished run's model is that of the best epoch. */
    boolean restoresBest() {
        return stopping != null && stopping.restoreBest() == EarlyStopping.RestoreBest.BEST;
    }

    private boolean improves(double value, double best) {
        double least = stopping == null ? 0 : stopping.minimumChange();
        double gain = greaterIsBetter(name()) ? value - best : best - value;
        return Double.isFinite(value) && gain > 0 && gain >= least;
    }

    private static boolean greaterIsBetter(String metric) {
        return metric.endsWith("accuracy") || metric.endsWith("r2");
    }
}
