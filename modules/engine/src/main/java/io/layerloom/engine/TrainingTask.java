package io.layerloom.engine;

import io.layerloom.data.Dataset;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.training.TrainingSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one run.
 *
 * @param network a network without errors
 * @param settings settings without errors
 * @param dataset its signature fits the network
 * @param runDirectory where checkpoints and the model go
 * @param resumeFrom checkpoint to go on from, or null to start anew
 * @param fixed choices of an earlier attempt that must be used again, or null to choose (and report) now
 */
public record TrainingTask(
        NetworkGraph network,
        TrainingSettings settings,
        Dataset dataset,
        Path runDirectory,
        @Nullable Path resumeFrom,
        @Nullable ExecutionChoice fixed) {}
