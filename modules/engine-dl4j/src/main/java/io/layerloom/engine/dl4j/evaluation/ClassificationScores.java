package io.layerloom.engine.dl4j.evaluation;

import io.layerloom.engine.Evaluation;
import io.layerloom.engine.Evaluation.ClassMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects decisions and class probabilities and turns them into metrics. Not safe for several threads. */
final class ClassificationScores {
    /** Most scores that are kept to compute the area under the curve; 200 MB. */
    private static final long MOST_SCORES = 50_000_000;

    private final ConfusionMatrix confusion;
    private final int[] labels;
    private final float[][] scores;
    private double lossSum;
    private int examples;

    ClassificationScores(List<String> classes, int size) {
        this.confusion = new ConfusionMatrix(classes);
        int columns = classes.size() == 2 ? 1 : classes.size();
        boolean kept = (long) columns * size <= MOST_SCORES;
        this.labels = new int[kept ? size : 0];
        this.scores = new float[kept ? columns : 0][size];
    }

    /** Adds the next example. */
    void add(int truth, int predicted, double[] probabilities, double loss) {
        confusion.add(truth, predicted);
        lossSum += loss;
        for (int column = 0; column < scores.length; column++) {
            scores[column][examples] = (float) probabilities[scores.length == 1 ? 1 : column];
        }
        if (labels.length > 0) {
            labels[examples] = truth;
        }
        examples++;
    }

    double loss() {
        return lossSum / examples;
    }

    double accuracy() {
        return confusion.accuracy();
    }

    Evaluation evaluation(String split) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("loss", loss());
        metrics.put("accuracy", accuracy());
        metrics.put("precision", confusion.macro(ClassMetrics::precision));
        metrics.put("recall", confusion.macro(ClassMetrics::recall));
        metrics.put("f1", confusion.macro(ClassMetrics::f1));
        metrics.put("weightedF1", confusion.weightedF1());
        if (scores.length > 0) {
            metrics.put("rocAuc", rocAuc());
        }
        return new Evaluation(split, examples, metrics, confusion.perClass(), confusion.rows());
    }

    /** Of the second class for two classes, else the mean over the classes, each against the rest, where defined. */
    private double rocAuc() {
        if (scores.length == 1) {
            return RocAuc.of(scores[0], labels, 1);
        }
        double sum = 0;
        int defined = 0;
        for (int column = 0; column < scores.length; column++) {
            double area = RocAuc.of(scores[column], labels, column);
            if (!Double.isNaN(area)) {
                sum += area;
                defined++;
            }
        }
        return defined == 0 ? Double.NaN : sum / defined;
    }
}
