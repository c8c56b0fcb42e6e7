package io.layerloom.engine.dl4j.loss;

/** Cross-entropy of softmax outputs against one-hot targets: {@code -sum(y * ln(softmax(z)))}, by log-sum-exp. */
final class SoftmaxCrossEntropy implements OutputLoss {
    private final int outputs;

    SoftmaxCrossEntropy(int outputs) {
        this.outputs = outputs;
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public double lossAndGradient(double[] z, double[] targets, double[] gradient) {
        double largest = OutputActivation.largest(z, outputs);
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < outputs; i++) {
            gradient[i] = Math.exp(z[i] - largest);
            sum += gradient[i];
            mass += targets[i];
        }
        double logOfSum = Math.log(sum);
        double loss = 0;
        for (int i = 0; i < outputs; i++) {
            if (targets[i] != 0) {
                loss -= targets[i] * (z[i] - largest - logOfSum);
            }
            gradient[i] = mass * gradient[i] / sum - targets[i];
        }
        return loss;
    }

    @Override
    public double loss(double[] outputs, double[] targets) {
        double loss = 0;
        for (int i = 0; i < this.outputs; i++) {
            if (targets[i] != 0) {
                loss -= targets[i] * Math.log(Math.max(outputs[i], Float.MIN_NORMAL));
            }
        }
        return loss;
    }
}
