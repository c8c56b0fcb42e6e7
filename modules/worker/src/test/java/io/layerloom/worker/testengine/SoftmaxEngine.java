package io.layerloom.worker.testengine;

import io.layerloom.data.Examples;
import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineDescription;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Softmax regression by plain gradient descent. */
public final class SoftmaxEngine implements Engine {
    @Override
    public EngineDescription describe() {
        return new EngineDescription(
                "Softmax", "1", "CPU", "none", List.of(new EngineDescription.Device("cpu", "this machine")), Map.of());
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingObserver observer, TrainingCommands commands)
            throws EngineException, InterruptedException {
        try {
            return new SoftmaxTraining(task, observer, commands).run();
        } catch (IOException e) {
            throw new EngineException(Problem.error("", "worker.session.unforeseen", e.toString()), e);
        }
    }

    @Override
    public Model open(Path modelFile) throws EngineException {
        try {
            return new SoftmaxModel(SoftmaxState.load(modelFile));
        } catch (IOException e) {
            throw new EngineException(Problem.error("", "worker.session.unforeseen", e.toString()), e);
        }
    }

    static float[] row(Examples examples, int index) {
        float[] row = new float[examples.featureCount()];
        examples.readFeatures(index, row, 0);
        return row;
    }
}
