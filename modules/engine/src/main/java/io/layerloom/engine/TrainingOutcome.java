package io.layerloom.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a training ended.
 *
 * @param end why
 * @param model the saved model (the last checkpoint if stopped)
 * @param epochs completed epochs over the whole run
 * @param iterations completed iterations over the whole run
 * @param metrics last values by metric name, {@code test.*} included when completed
 * @param parametersSha256 SHA-256 in hexadecimal of the parameters, as little-endian 32-bit floats in the engine's order
 */
public record TrainingOutcome(
        End end, Path model, int epochs, long iterations, Map<String, Double> metrics, String parametersSha256) {
    /** Why a training ended. */
    public enum End {
        /** All epochs done. */
        COMPLETED,
        /** Early stopping ended it; counts as completed. */
        EARLY_STOPPED,
        /** A person stopped it. */
        STOPPED
    }
}
