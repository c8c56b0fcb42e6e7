package io.layerloom.model.training;

import io.layerloom.model.problem.Problem;
import java.util.List;
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
        int threads) {
    /** Cross-entropy by Adam, 10 epochs in batches of 32, a checkpoint each epoch and every 30 seconds. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(
            Choice.of("CrossEntropy"),
            Choice.of("Adam"),
            Choice.of("Constant"),
            0,
            0,
            32,
            10,
            null,
            CheckpointPolicy.DEFAULT,
            1,
            Precision.FLOAT,
            Acceleration.AUTO,
            "auto",
            0);

    /** The same settings with another loss. */
    public TrainingSettings withLoss(Choice value) {
        return SettingsDraft.edit(this, draft -> draft.loss = value);
    }

    /** The same settings with another optimizer. */
    public TrainingSettings withOptimizer(Choice value) {
        return SettingsDraft.edit(this, draft -> draft.optimizer = value);
    }

    /** The same settings with another schedule. */
    public TrainingSettings withSchedule(Choice value) {
        return SettingsDraft.edit(this, draft -> draft.schedule = value);
    }

    /** The same settings with another L1 penalty. */
    public TrainingSettings withL1(double value) {
        return SettingsDraft.edit(this, draft -> draft.l1 = value);
    }

    /** The same settings with another L2 penalty. */
    public TrainingSettings withL2(double value) {
        return SettingsDraft.edit(this, draft -> draft.l2 = value);
    }

    /** The same settings with another batch size. */
    public TrainingSettings withBatchSize(int value) {
        return SettingsDraft.edit(this, draft -> draft.batchSize = value);
    }

    /** The same settings with another number of epochs. */
    public TrainingSettings withEpochs(int value) {
        return SettingsDraft.edit(this, draft -> draft.epochs = value);
    }

    /** The same settings with other early stopping; null for none. */
    public TrainingSettings withEarlyStopping(@Nullable EarlyStopping value) {
        return SettingsDraft.edit(this, draft -> draft.earlyStopping = value);
    }

    /** The same settings with another checkpoint policy. */
    public TrainingSettings withCheckpoints(CheckpointPolicy value) {
        return SettingsDraft.edit(this, draft -> draft.checkpoints = value);
    }

    /** The same settings with another seed. */
    public TrainingSettings withSeed(long value) {
        return SettingsDraft.edit(this, draft -> draft.seed = value);
    }

    /** The same settings with another number type. */
    public TrainingSettings withPrecision(Precision value) {
        return SettingsDraft.edit(this, draft -> draft.precision = value);
    }

    /** The same settings with other acceleration. */
    public TrainingSettings withAcceleration(Acceleration value) {
        return SettingsDraft.edit(this, draft -> draft.acceleration = value);
    }

    /** The same settings with another device. */
    public TrainingSettings withDevice(String value) {
        return SettingsDraft.edit(this, draft -> draft.device = value);
    }

    /** The same settings with another number of threads. */
    public TrainingSettings withThreads(int value) {
        return SettingsDraft.edit(this, draft -> draft.threads = value);
    }

    /** Everything that is wrong with these settings by themselves, with repairs; empty if they can be used. */
    public List<Problem> problems() {
        return SettingsProblems.of(this);
    }
}
