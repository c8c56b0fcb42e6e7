package io.layerloom.engine.dl4j;

import io.layerloom.model.training.Acceleration;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.Precision;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.model.value.ParameterValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds training settings in tests: one thread, no checkpoints but what is asked for. */
public final class Settings {
    private String loss = "CrossEntropy";
    private Choice optimizer = rate("Adam", 0.01);
    private Choice schedule = Choice.of("Constant");
    private double l1;
    private double l2;
    private int batchSize = 16;
    private int epochs = 2;
    private @Nullable EarlyStopping stopping;
    private CheckpointPolicy checkpoints = new CheckpointPolicy(0, 0, 0, 2);
    private Precision precision = Precision.FLOAT;
    private Acceleration acceleration = Acceleration.AUTO;
    private int threads = 1;

    /** An optimizer with a learning rate. */
    public static Choice rate(String optimizer, double rate) {
        return new Choice(optimizer, Map.of("learningRate", new ParameterValue.Real(rate)));
    }

    public Settings loss(String name) {
        this.loss = name;
        return this;
    }

    public Settings optimizer(Choice choice) {
        this.optimizer = choice;
        return this;
    }

    public Settings schedule(Choice choice) {
        this.schedule = choice;
        return this;
    }

    public Settings penalties(double first, double second) {
        this.l1 = first;
        this.l2 = second;
        return this;
    }

    public Settings batchSize(int size) {
        this.batchSize = size;
        return this;
    }

    public Settings epochs(int count) {
        this.epochs = count;
        return this;
    }

    public Settings stopping(EarlyStopping rule) {
        this.stopping = rule;
        return this;
    }

    public Settings checkpoints(CheckpointPolicy policy) {
        this.checkpoints = policy;
        return this;
    }

    public Settings precision(Precision type) {
        this.precision = type;
        return this;
    }

    public Settings acceleration(Acceleration wanted) {
        this.acceleration = wanted;
        return this;
    }

    public Settings threads(int count) {
        this.threads = count;
        return this;
    }

    /** The settings. */
    public TrainingSettings build() {
        return new TrainingSettings(
                Choice.of(loss),
                optimizer,
                schedule,
                l1,
                l2,
                batchSize,
                epochs,
                stopping,
                checkpoints,
                42,
                precision,
                acceleration,
                "auto",
                threads);
    }
}
