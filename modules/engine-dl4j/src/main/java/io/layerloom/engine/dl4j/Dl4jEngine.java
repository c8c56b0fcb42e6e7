package io.layerloom.engine.dl4j;

import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineDescription;
import io.layerloom.engine.EngineDescription.Device;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingTask;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.engine.dl4j.network.LoadedModel;
import io.layerloom.engine.dl4j.training.TrainingRun;
import io.layerloom.model.training.Acceleration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine on Deeplearning4j, for the CPU and, with the other class path, for CUDA. Found by
 * {@link java.util.ServiceLoader}. Called from one thread only.
 */
public final class Dl4jEngine implements Engine {
    /** For the service loader. */
    public Dl4jEngine() {}

    @Override
    public EngineDescription describe() throws EngineException {
        return EngineFailures.translated(MemoryNeed.UNKNOWN, () -> {
            NativeRuntime runtime = new NativeRuntime();
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("oneDNN", Boolean.toString(runtime.hasOneDnn()));
            facts.put("threads", Integer.toString(runtime.maximumThreads()));
            List<Device> devices = List.of(runtime.isCpu() ? new Device("cpu", "CPU") : new Device("cuda:0", "CUDA"));
            return new EngineDescription(
                    "Deeplearning4j", runtime.version(), runtime.backend(), runtime.classifier(), devices, facts);
        });
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingObserver observer, TrainingCommands commands)
            throws EngineException, InterruptedException {
        return EngineFailures.<TrainingOutcome, InterruptedException>translated(
                MemoryNeed.of(task), () -> TrainingRun.run(new NativeRuntime(), task, observer, commands));
    }

    @Override
    public Model open(Path modelFile) throws EngineException {
        return EngineFailures.translated(MemoryNeed.UNKNOWN, () -> {
            NativeRuntime runtime = new NativeRuntime();
            runtime.accelerate(Acceleration.AUTO);
            return LoadedModel.open(modelFile);
        });
    }
}
