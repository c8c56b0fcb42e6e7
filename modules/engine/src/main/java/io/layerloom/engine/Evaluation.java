package io.layerloom.engine;

import java.util.List;
import java.util.Map;

/**
 * Metrics of a model over one part of a dataset.
 *
 * @param split {@code train}, {@code val} or {@code test}
 * @param examples how many
 * @param metrics by short name: {@code loss}, {@code accuracy}, {@code rocAuc}, {@code f1} …, or {@code mse},
 *     {@code rmse}, {@code mae}, {@code r2}
 * @param perClass one entry per class; empty for regression
 * @param confusion rows are true classes, columns predicted ones; empty for regression
 */
public record Evaluation(
        String split,
        int examples,
        Map<String, Double> metrics,
        List<ClassMetrics> perClass,
        List<List<Long>> confusion) {
    /** Metrics of one class against the rest; NaN where undefined. */
    public record ClassMetrics(String label, double precision, double recall, double f1, long support) {}
}
