package io.layerloom.engine.dl4j;

import io.layerloom.data.Dataset;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.TrainingSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs trainings in tests. */
public final class Runs {
    /** Shape of small images. */
    public static final Shape IMAGE = new Shape.Image(1, 8, 8);

    private Runs() {}

    /** A network with everything that could disturb equal bits: dropout, batch norm, pooling. */
    public static NetworkGraph restless(int classes) {
        return Networks.from(IMAGE)
                .then("Conv2D", "filters", 4)
                .then("BatchNorm")
                .then("MaxPooling2D")
                .then("Dropout", "rate", 0.3)
                .then("Flatten")
                .then("Dense", "units", 8)
                .then("Dropout", "rate", 0.2)
                .then("Output", "units", classes)
                .graph();
    }

    /** Trains from the beginning. */
    public static TrainingOutcome train(
            NetworkGraph network, TrainingSettings settings, Dataset dataset, Path folder, Recorder recorder)
            throws EngineException, InterruptedException {
        return resume(network, settings, dataset, folder, null, null, recorder);
    }

    /** Trains from a checkpoint. */
    public static TrainingOutcome resume(
            NetworkGraph network,
            TrainingSettings settings,
            Dataset dataset,
            Path folder,
            @Nullable Path checkpoint,
            @Nullable ExecutionChoice choice,
            Recorder recorder)
            throws EngineException, InterruptedException {
        TrainingTask task = new TrainingTask(network, settings, dataset, folder, checkpoint, choice);
        return new Dl4jEngine().train(task, recorder, recorder);
    }
}
