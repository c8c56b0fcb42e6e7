package io.layerloom.engine.dl4j.loss;

/** What an output layer does with its weighted sums {@code z}. */
public enum OutputActivation {
    IDENTITY {
        @Override
        void apply(double[] z, double[] outputs) {
            System.arraycopy(z, 0, outputs, 0, outputs.length);
        }

        @Override
        void backpropagate(double[] outputs, double[] gradient) {}
    },
    SIGMOID {
        @Override
        void apply(double[] z, double[] outputs) {
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = sigmoid(z[i]);
            }
        }

        @Override
        void backpropagate(double[] outputs, double[] gradient) {
            for (int i = 0; i < outputs.length; i++) {
                gradient[i] *= outputs[i] * (1 - outputs[i]);
            }
        }
    },
    SOFTMAX {
        @Override
        void apply(double[] z, double[] outputs) {
            double largest = largest(z, outputs.length);
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = Math.exp(z[i] - largest);
                sum += outputs[i];
            }
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] /= sum;
            }
        }

        @Override
        void backpropagate(double[] outputs, double[] gradient) {
            double mean = 0;
            for (int i = 0; i < outputs.length; i++) {
                mean += outputs[i] * gradient[i];
            }
            for (int i = 0; i < outputs.length; i++) {
                gradient[i] = outputs[i] * (gradient[i] - mean);
            }
        }
    };

    /** Writes the activations of {@code z}, one per element of {@code outputs}. */
    abstract void apply(double[] z, double[] outputs);

    /** Turns the gradient by the outputs into the gradient by {@code z}, in place. */
    abstract void backpropagate(double[] outputs, double[] gradient);

    /** The logistic function, without overflow. */
    static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    /** The largest of the first values; NaN if one of them is NaN. */
    static double largest(double[] values, int count) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }
}
