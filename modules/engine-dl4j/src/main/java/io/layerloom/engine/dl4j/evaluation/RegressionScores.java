package io.layerloom.engine.dl4j.evaluation;

import io.layerloom.engine.Evaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects predicted numbers and turns them into errors, averaged over targets and examples; R² is averaged over the
 * targets. Not safe for several threads.
 */
final class RegressionScores {
    private final double[] squaredErrors;
    private final double[] means;
    private final double[] squaredDeviations;
    private double absoluteErrors;
    private double lossSum;
    private int examples;

    RegressionScores(int targets) {
        this.squaredErrors = new double[targets];
        this.means = new double[targets];
        this.squaredDeviations = new double[targets];
    }

    /** Adds the next example (means and deviations by Welford's method). */
    void add(double[] truth, double[] predicted, double loss) {
        examples++;
        lossSum += loss;
        for (int i = 0; i < squaredErrors.length; i++) {
            double error = predicted[i] - truth[i];
            squaredErrors[i] += error * error;
            absoluteErrors += Math.abs(error);
            double before = truth[i] - means[i];
            means[i] += before / examples;
            squaredDeviations[i] += before * (truth[i] - means[i]);
        }
    }

    Map<String, Double> metrics() {
        double squared = 0;
        double determination = 0;
        for (int i = 0; i < squaredErrors.length; i++) {
            squared += squaredErrors[i];
            determination += squaredDeviations[i] == 0 ? Double.NaN : 1 - squaredErrors[i] / squaredDeviations[i];
        }
        double count = (double) examples * squaredErrors.length;
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", lossSum / examples);
        metrics.put("mse", squared / count);
        metrics.put("rmse", Math.sqrt(squared / count));
        metrics.put("mae", absoluteErrors / count);
        metrics.put("r2", determination / squaredErrors.length);
        return metrics;
    }

    Evaluation evaluation(String split) {
        return new Evaluation(split, examples, metrics(), List.of(), List.of());
    }
}
