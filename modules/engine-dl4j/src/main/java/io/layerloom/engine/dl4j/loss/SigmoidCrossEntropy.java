package io.layerloom.engine.dl4j.loss;

/**
 * Cross-entropy of sigmoid outputs against targets of 0 or 1, averaged over the outputs. The gradient is
 * {@code (sigmoid(z) - y) / outputs} without clipping, so an example that is confidently wrong still moves the weights
 * (Deeplearning4j's own loss clips at 1e-5 and then stands still).
 */
final class SigmoidCrossEntropy implements OutputLoss {
    /** Half the distance from 1 to the next smaller 32-bit float. */
    private static final double CLOSEST_TO_ONE = 0x1p-25;

    private final int outputs;

    SigmoidCrossEntropy(int outputs) {
        this.outputs = outputs;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double lossAndGradient(double[] z, double[] targets, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < outputs; i++) {
            loss += Math.max(z[i], 0) - z[i] * targets[i] + Math.log1p(Math.exp(-Math.abs(z[i])));
            gradient[i] = (OutputActivation.sigmoid(z[i]) - targets[i]) / outputs;
        }
        return loss / outputs;
    }

    @Override
    public double loss(double[] outputs, double[] targets) {
        double loss = 0;
        for (int i = 0; i < this.outputs; i++) {
            double one = Math.max(outputs[i], Float.MIN_NORMAL);
            double zero = Math.max(1 - outputs[i], CLOSEST_TO_ONE);
            loss -= targets[i] * Math.log(one) + (1 - targets[i]) * Math.log(zero);
        }
        return loss / this.outputs;
    }
}
