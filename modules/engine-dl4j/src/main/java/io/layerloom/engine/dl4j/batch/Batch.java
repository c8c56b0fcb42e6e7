package io.layerloom.engine.dl4j.batch;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Some examples as arrays of the engine. The arrays of a prefetcher are filled again later.
 *
 * @param features examples first, then the shape of one example
 * @param targets examples × outputs, encoded
 */
public record Batch(INDArray features, INDArray targets) {
    /** How many examples. */
    public int size() {
        return (int) features.size(0);
    }
}
