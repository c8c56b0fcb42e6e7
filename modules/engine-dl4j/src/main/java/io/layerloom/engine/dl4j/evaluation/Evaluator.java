package io.layerloom.engine.dl4j.evaluation;

import io.layerloom.data.Examples;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.dl4j.loss.OutputLoss;
import io.layerloom.engine.dl4j.loss.TargetEncoding;
import io.layerloom.model.task.TaskSignature;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the metrics of a task over examples. The loss is that of the training without penalties on weights. Used by
 * the thread that owns the network.
 */
public final class Evaluator {
    private final Predictor predictor;
    private final TargetEncoding encoding;
    private final OutputLoss loss;
    private final TaskSignature signature;

    public Evaluator(Predictor predictor, TargetEncoding encoding, OutputLoss loss, TaskSignature signature) {
        this.predictor = predictor;
        this.encoding = encoding;
        this.loss = loss;
        this.signature = signature;
    }

    /** All metrics over at least one example. */
    public Evaluation evaluate(String split, Examples examples) {
        return encoding.isClassification()
                ? classify(examples).evaluation(split)
                : regress(examples).evaluation(split);
    }

    /**
     * The metrics that are watched while training: loss and accuracy, or loss and errors; named with the split in front,
     * for example {@code val.loss}. Empty without examples.
     */
    public Map<String, Double> watched(String split, Examples examples) {
        Map<String, Double> named = new TreeMap<>();
        if (examples.size() == 0) {
            return named;
        }
        if (encoding.isClassification()) {
            ClassificationScores scores = classify(examples);
            named.put(split + ".loss", scores.loss());
            named.put(split + ".accuracy", scores.accuracy());
        } else {
            regress(examples).metrics().forEach((name, value) -> named.put(split + "." + name, value));
        }
        return named;
    }

    private ClassificationScores classify(Examples examples) {
        ClassificationScores scores = new ClassificationScores(signature.classes(), examples.size());
        float[] raw = new float[1];
        float[] encoded = new float[encoding.outputs()];
        double[] target = new double[encoding.outputs()];
        predictor.predict(examples, (index, outputs) -> {
            examples.readTargets(index, raw, 0);
            encoding.encode(raw, 0, encoded, 0);
            widen(encoded, target);
            int decision = encoding.decide(outputs, encoding.outputThreshold());
            scores.add((int) raw[0], decision, encoding.probabilities(outputs), loss.loss(outputs, target));
        });
        return scores;
    }

    private RegressionScores regress(Examples examples) {
        RegressionScores scores = new RegressionScores(encoding.outputs());
        float[] raw = new float[encoding.outputs()];
        double[] target = new double[encoding.outputs()];
        predictor.predict(examples, (index, outputs) -> {
            examples.readTargets(index, raw, 0);
            widen(raw, target);
            scores.add(target, outputs, loss.loss(outputs, target));
        });
        return scores;
    }

    private static void widen(float[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i];
        }
    }
}
