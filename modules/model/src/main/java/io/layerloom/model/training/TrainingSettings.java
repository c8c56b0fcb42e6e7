package io.layerloom.model.training;

import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how a network is trained on given data. Immutable; ranges are those of
 * {@link TrainingCatalog} and are checked there, so that a file with a wrong value gives a problem, not an exception.
 *
 * @param loss entry of the loss catalogue
 * @param optimizer entry of the optimizer catalogue
 * @param schedule entry of the schedule catalogue, applied to the optimizer's {@code learningRate}
 * @param l1 L1 penalty on weights, at least 0
 * @param l2 L2 penalty on weights, at least 0
 * @param batchSize examples per iteration, at least 1
 * @param epochs passes over the training examples, at least 1
 * @param earlyStopping when to end before the last epoch, or null
 * @param checkpoints when to save
 * @param seed of initial parameters, data order and dropout
 * @param precision number type
 * @param acceleration whether fast paths may be used
 * @param device {@code auto}, {@code cpu} or {@code cuda:N}
 * @param threads engine threads, 0 to let the worker choose by measuring
 */
public record TrainingSettings(
        Choice loss,
        Choice optimizer,
        Choice schedule,
        double l1,
        double l2,
        int batchSize,
        int epochs,
        @Nullable EarlyStopping earlyStopping,
        CheckpointPolicy checkpoints,
        long seed,
        Precision precision,
        Acceleration acceleration,
        String device,
        int threads) {}
