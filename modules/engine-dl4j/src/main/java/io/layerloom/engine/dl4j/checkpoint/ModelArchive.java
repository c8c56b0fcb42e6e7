package io.layerloom.engine.dl4j.checkpoint;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The content of a model file. The arrays are rows and belong to whoever made them.
 *
 * @param configuration the network as Deeplearning4j's JSON
 * @param parameters all parameters
 * @param updaterState state of the optimizer, or null if it has none or the file is only for predicting
 * @param bestParameters parameters of the best epoch, or null if they are the current ones or not kept
 * @param record everything else
 */
public record ModelArchive(
        String configuration,
        INDArray parameters,
        @Nullable INDArray updaterState,
        @Nullable INDArray bestParameters,
        ModelRecord record) {}
