package io.layerloom.engine.dl4j.loss;

import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;

/**
 * How targets of a dataset become the numbers an output layer is compared with, and how outputs become decisions again.
 * Immutable.
 *
 * <p>Regression: the numbers themselves. Classification with several units: 1 for the class, 0 (hinge: -1) for the others.
 * Two classes on one unit: 1 for the second class, 0 (hinge: -1) for the first.
 */
public final class TargetEncoding {
    private final TaskKind kind;
    private final int outputs;
    private final float off;
    private final OutputActivation activation;
    private final Losses loss;

    /**
     * @param outputs units of the output layer: one per class or target, or one for two classes
     * @throws IllegalArgumentException if the number of outputs does not fit the signature
     */
    public TargetEncoding(TaskSignature signature, int outputs, OutputActivation activation, Losses loss) {
        this.kind = signature.kind();
        boolean fits = kind == TaskKind.REGRESSION
                ? outputs == signature.targets().size()
                : outputs == signature.classes().size()
                        || (outputs == 1 && signature.classes().size() == 2);
        if (!fits) {
            throw new IllegalArgumentException("outputs: " + outputs + " units do not fit " + signature);
        }
        this.outputs = outputs;
        this.activation = activation;
        this.loss = loss;
        this.off = loss == Losses.HINGE ? -1 : 0;
    }

    /** Units of the output layer. */
    public int outputs() {
        return outputs;
    }

    /** Whether classes are predicted. */
    public boolean isClassification() {
        return kind == TaskKind.CLASSIFICATION;
    }

    /**
     * Writes the encoded target of one example.
     *
     * @param targets what the dataset gives, from {@code from} on: the class index, or the numbers to predict
     * @param encoded receives {@link #outputs()} numbers, from {@code to} on
     */
    public void encode(float[] targets, int from, float[] encoded, int to) {
        if (kind == TaskKind.REGRESSION) {
            System.arraycopy(targets, from, encoded, to, outputs);
            return;
        }
        int label = (int) targets[from];
        for (int i = 0; i < outputs; i++) {
            boolean on = outputs == 1 ? label == 1 : label == i;
            encoded[to + i] = on ? 1 : off;
        }
    }

    /** The class that outputs (or weighted sums, with {@link #sumThreshold()}) speak for, first of equals. */
    public int decide(double[] values, double threshold) {
        if (outputs == 1) {
            return values[0] > threshold ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < outputs; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The class that an encoded target stands for. */
    public int classOf(double[] encoded) {
        return decide(encoded, 0.5);
    }

    /** The weighted sum of a single unit above which the second class is meant. */
    public double sumThreshold() {
        return activation == OutputActivation.IDENTITY && loss != Losses.HINGE ? 0.5 : 0;
    }

    /** The output of a single unit above which the second class is meant. */
    public double outputThreshold() {
        return activation == OutputActivation.IDENTITY && loss == Losses.HINGE ? 0 : 0.5;
    }

    /**
     * Class probabilities from outputs: two columns for one unit. Outputs that are no probabilities (identity, independent
     * sigmoids) are brought to sum 1 in a way that keeps their order and the decision.
     */
    public double[] probabilities(double[] values) {
        if (outputs == 1) {
            double second = activation == OutputActivation.IDENTITY
                    ? OutputActivation.sigmoid(values[0] - outputThreshold())
                    : values[0];
            return new double[] {1 - second, second};
        }
        double[] result = new double[outputs];
        switch (activation) {
            case SOFTMAX -> System.arraycopy(values, 0, result, 0, outputs);
            case IDENTITY -> OutputActivation.SOFTMAX.apply(values, result);
            case SIGMOID -> shares(values, result);
        }
        return result;
    }

    private static void shares(double[] values, double[] result) {
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            sum += values[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] = sum > 0 ? values[i] / sum : 1.0 / result.length;
        }
    }
}
