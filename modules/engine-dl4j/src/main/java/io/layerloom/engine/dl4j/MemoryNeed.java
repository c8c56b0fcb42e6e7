package io.layerloom.engine.dl4j;

import io.layerloom.engine.TrainingTask;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.training.Precision;

/**
 * A rough estimate of the memory that a training needs, for the message when it was not there. Immutable.
 *
 * @param bytes 0 if unknown
 */
record MemoryNeed(double bytes) {
    static final MemoryNeed UNKNOWN = new MemoryNeed(0);

    /** Parameters, gradients, two numbers of optimizer state and the best copy of each parameter. */
    private static final int COPIES_OF_PARAMETERS = 5;

    /** Activations forward and backward, and working memory of layers. */
    private static final int COPIES_OF_ACTIVATIONS = 4;

    private static final double MEGABYTE = 1 << 20;

    static MemoryNeed of(TrainingTask task) {
        NetworkAnalysis analysis = NetworkAnalysis.of(task.network());
        int width = task.settings().precision() == Precision.DOUBLE ? Double.BYTES : Float.BYTES;
        double parameters = (double) analysis.totalParameters() * width * COPIES_OF_PARAMETERS;
        double activations = (double) analysis.memoryBytes()
                * task.settings().batchSize()
                * COPIES_OF_ACTIVATIONS
                * width
                / Float.BYTES;
        return new MemoryNeed(parameters + activations);
    }

    /** For a person, in megabytes. */
    String megabytes() {
        return bytes == 0 ? "?" : String.valueOf(Math.round(bytes / MEGABYTE));
    }
}
