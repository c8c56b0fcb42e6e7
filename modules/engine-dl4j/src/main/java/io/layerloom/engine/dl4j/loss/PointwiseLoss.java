package io.layerloom.engine.dl4j.loss;

/** A loss that is a mean over the outputs of a function of one output and its target, under any activation. */
final class PointwiseLoss implements OutputLoss {
    private final OutputActivation activation;
    private final Pointwise function;
    private final double[] scratch;

    PointwiseLoss(OutputActivation activation, Pointwise function, int outputs) {
        this.activation = activation;
        this.function = function;
        this.scratch = new double[outputs];
    }

    @Override
    public int outputs() {
        return scratch.length;
    }

    @Override
    public double lossAndGradient(double[] z, double[] targets, double[] gradient) {
        activation.apply(z, scratch);
        for (int i = 0; i < scratch.length; i++) {
            gradient[i] = function.slope(scratch[i], targets[i]) / scratch.length;
        }
        activation.backpropagate(scratch, gradient);
        return loss(scratch, targets);
    }

    @Override
    public double loss(double[] outputs, double[] targets) {
        double loss = 0;
        for (int i = 0; i < scratch.length; i++) {
            loss += function.value(outputs[i], targets[i]);
        }
        return loss / scratch.length;
    }

    /** A function of one output and its target. */
    enum Pointwise {
        /** {@code (a - y)^2}. */
        SQUARED_ERROR {
            @Override
            double value(double output, double target) {
                return (output - target) * (output - target);
            }

            @Override
            double slope(double output, double target) {
                return 2 * (output - target);
            }
        },
        /** {@code |a - y|}; the slope at 0 is 0. */
        ABSOLUTE_ERROR {
            @Override
            double value(double output, double target) {
                return Math.abs(output - target);
            }

            @Override
            double slope(double output, double target) {
                return Math.signum(output - target);
            }
        },
        /** {@code max(0, 1 - a * y)} with targets of -1 or +1. */
        HINGE {
            @Override
            double value(double output, double target) {
                return Math.max(0, 1 - output * target);
            }

            @Override
            double slope(double output, double target) {
                return output * target < 1 ? -target : 0;
            }
        };

        abstract double value(double output, double target);

        abstract double slope(double output, double target);
    }
}
