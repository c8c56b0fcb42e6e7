package io.layerloom.worker.launch;

import io.layerloom.worker.device.DeviceChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is started with.
 *
 * @param project absolute project directory
 * @param run id of the run
 * @param runDirectory existing folder of the run; gets {@code worker.log} and crash reports
 * @param device where it trains
 * @param nativeClassifier the native library an earlier attempt used, or empty
 * @param threads engine threads, 0 to let the worker choose
 * @param environment variables of the person who asked for the run, such as {@code LAYERLOOM_DATA}
 */
public record WorkerStart(
        Path project,
        String run,
        Path runDirectory,
        DeviceChoice device,
        Optional<String> nativeClassifier,
        int threads,
        Map<String, String> environment) {
    public WorkerStart {
        if (!project.isAbsolute()) {
            throw new IllegalArgumentException("project must be absolute, not " + project);
        }
        if (threads < 0) {
            throw new IllegalArgumentException("threads must not be negative, not " + threads);
        }
        environment = Map.copyOf(environment);
    }
}
