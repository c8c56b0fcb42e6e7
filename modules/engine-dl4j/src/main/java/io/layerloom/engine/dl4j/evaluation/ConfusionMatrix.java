package io.layerloom.engine.dl4j.evaluation;

import io.layerloom.engine.Evaluation.ClassMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Counts of true against predicted classes and what follows from them.
 *
 * <p>Averages over classes ("macro") leave out classes that neither occur nor are predicted and take an undefined
 * precision or recall as 0, as scikit-learn does.
 */
final class ConfusionMatrix {
    private final List<String> labels;
    private final long[][] counts;

    ConfusionMatrix(List<String> labels) {
        this.labels = labels;
        this.counts = new long[labels.size()][labels.size()];
    }

    void add(int truth, int predicted) {
        counts[truth][predicted]++;
    }

    double accuracy() {
        long right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return (double) right / total();
    }

    List<ClassMetrics> perClass() {
        List<ClassMetrics> metrics = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            long right = counts[i][i];
            long support = Arrays.stream(counts[i]).sum();
            long predicted = predicted(i);
            metrics.add(new ClassMetrics(
                    labels.get(i),
                    (double) right / predicted,
                    (double) right / support,
                    2.0 * right / (predicted + support),
                    support));
        }
        return metrics;
    }

    /** The mean over classes of one of their metrics. */
    double macro(ToDoubleFunction<ClassMetrics> metric) {
        return perClass().stream()
                .filter(each -> !Double.isNaN(each.f1()))
                .mapToDouble(metric)
                .map(value -> Double.isNaN(value) ? 0 : value)
                .average()
                .orElse(Double.NaN);
    }

    /** The F1 score of each class weighted by how often the class occurs. */
    double weightedF1() {
        return perClass().stream()
                        .filter(each -> each.support() > 0)
                        .mapToDouble(each -> each.f1() * each.support())
                        .sum()
                / total();
    }

    List<List<Long>> rows() {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private long predicted(int column) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[column];
        }
        return sum;
    }

    private long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }
}
