package io.layerloom.model.training;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A copy of settings while one value is changed; never leaves the thread that made it. */
final class SettingsDraft {
    Choice loss;
    Choice optimizer;
    Choice schedule;
    double l1;
    double l2;
    int batchSize;
    int epochs;

    @Nullable
    EarlyStopping earlyStopping;

    CheckpointPolicy checkpoints;
    long seed;
    Precision precision;
    Acceleration acceleration;
    String device;
    int threads;

    private SettingsDraft(TrainingSettings settings) {
        loss = settings.loss();
        optimizer = settings.optimizer();
        schedule = settings.schedule();
        l1 = settings.l1();
        l2 = settings.l2();
        batchSize = settings.batchSize();
        epochs = settings.epochs();
        earlyStopping = settings.earlyStopping();
        checkpoints = settings.checkpoints();
        seed = settings.seed();
        precision = settings.precision();
        acceleration = settings.acceleration();
        device = settings.device();
        threads = settings.threads();
    }

    static TrainingSettings edit(TrainingSettings settings, Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(settings);
        change.accept(draft);
        return draft.settings();
    }

    private TrainingSettings settings() {
        return new TrainingSettings(
                loss,
                optimizer,
                schedule,
                l1,
                l2,
                batchSize,
                epochs,
                earlyStopping,
                checkpoints,
                seed,
                precision,
                acceleration,
                device,
                threads);
    }
}
