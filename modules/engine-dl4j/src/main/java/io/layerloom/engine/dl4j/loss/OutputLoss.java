package io.layerloom.engine.dl4j.loss;

/**
 * The loss of one example, seen from the output layer. Not safe for several threads: implementations keep scratch space.
 *
 * <p>Targets are encoded as {@link TargetEncoding} says. A NaN or infinity among the inputs gives a loss that is NaN or
 * infinite, never one that looks healthy.
 */
public interface OutputLoss {
    /** How many outputs one example has. */
    int outputs();

    /**
     * Loss and gradient from the weighted sums of the output layer.
     *
     * @param z weighted sums before the activation, {@link #outputs()} of them
     * @param targets encoded targets, as many
     * @param gradient receives the derivative of the loss by each element of {@code z}
     * @return the loss of the example
     */
    double lossAndGradient(double[] z, double[] targets, double[] gradient);

    /**
     * Loss from the outputs of the network, for evaluation. Probabilities are kept away from 0 and 1 by the resolution of
     * 32-bit floats, so one hopeless example does not make the mean infinite.
     */
    double loss(double[] outputs, double[] targets);
}
