package io.layerloom.engine.dl4j.loss;

import io.layerloom.engine.dl4j.loss.PointwiseLoss.Pointwise;

/** The losses of the catalogue by name. */
public enum Losses {
    CROSS_ENTROPY("CrossEntropy"),
    BINARY_CROSS_ENTROPY("BinaryCrossEntropy"),
    MSE("MSE"),
    MAE("MAE"),
    HINGE("Hinge");

    private final String type;

    Losses(String type) {
        this.type = type;
    }

    /** The name in the loss catalogue. */
    public String type() {
        return type;
    }

    /**
     * The loss with this name in the catalogue.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Losses named(String type) {
        for (Losses loss : values()) {
            if (loss.type.equals(type)) {
                return loss;
            }
        }
        throw new IllegalArgumentException("type: no loss is called " + type);
    }

    /** Whether the loss has a meaning for outputs of this activation. */
    public boolean accepts(OutputActivation activation) {
        return switch (this) {
            case CROSS_ENTROPY -> activation == OutputActivation.SOFTMAX;
            case BINARY_CROSS_ENTROPY -> activation == OutputActivation.SIGMOID;
            case MSE, MAE, HINGE -> true;
        };
    }

    /**
     * The loss for an output layer.
     *
     * @throws IllegalArgumentException if it does not {@linkplain #accepts accept} the activation
     */
    public OutputLoss create(OutputActivation activation, int outputs) {
        if (!accepts(activation)) {
            throw new IllegalArgumentException("activation: " + type + " has no meaning for " + activation);
        }
        return switch (this) {
            case CROSS_ENTROPY -> new SoftmaxCrossEntropy(outputs);
            case BINARY_CROSS_ENTROPY -> new SigmoidCrossEntropy(outputs);
            case MSE -> new PointwiseLoss(activation, Pointwise.SQUARED_ERROR, outputs);
            case MAE -> new PointwiseLoss(activation, Pointwise.ABSOLUTE_ERROR, outputs);
            case HINGE -> new PointwiseLoss(activation, Pointwise.HINGE, outputs);
        };
    }
}
