package io.layerloom.engine;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.model.task.TaskSignature;
import java.nio.file.Path;

/**
 * A trainer, found by {@link java.util.ServiceLoader} in a worker process. One process uses one engine, and calls it from
 * one thread only (random numbers of the engine belong to a thread), named {@code training} in a worker.
 */
public interface Engine {
    /** What this engine is and can use. Loads the native library if it is not loaded yet. */
    EngineDescription describe() throws EngineException;

    /**
     * Trains until the last epoch, early stopping or a stop command, and saves checkpoints and the model.
     *
     * @param task what to train
     * @param observer hears what happens, on the calling thread
     * @param commands what people ask for; polled between iterations
     * @throws EngineException if the engine fails; what was observed before stays true
     */
    TrainingOutcome train(TrainingTask task, TrainingObserver observer, TrainingCommands commands)
            throws EngineException, InterruptedException;

    /**
     * Opens a model that {@link #train} saved.
     *
     * @throws EngineException if it is damaged, of another engine, or holds anything that would have to be deserialised
     */
    Model open(Path modelFile) throws EngineException;

    /** A model in memory. Not safe for several threads. */
    interface Model extends AutoCloseable {
        /** What it was trained for. */
        TaskSignature signature();

        /** SHA-256 of the parameters, as {@code show} reports it. */
        String parametersSha256();

        /** All metrics of the task over examples with targets. */
        Evaluation evaluate(Part part, Examples examples) throws EngineException;

        /**
         * Outputs for examples.
         *
         * @return one row per example: class probabilities (two columns for one sigmoid unit) or predicted numbers
         */
        float[][] predict(Examples examples) throws EngineException;

        /** Writes the model in a format that other programs read, and proves it on {@code samples}. */
        ExportResult export(ExportFormat format, Path output, Examples samples) throws EngineException;

        @Override
        void close();
    }
}
