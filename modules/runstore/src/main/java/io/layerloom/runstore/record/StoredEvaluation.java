package io.layerloom.runstore.record;

import java.time.Instant;

/**
 * An evaluation of a trained model.
 *
 * @param time when
 * @param split {@code train}, {@code val} or {@code test}
 * @param checkpoint path of the model relative to the run's folder
 * @param json the result; the store does not look inside
 */
public record StoredEvaluation(Instant time, String split, String checkpoint, String json) {}
