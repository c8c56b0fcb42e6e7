package io.layerloom.model.check;

import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings that do not fit this network or this task, apart from the loss. */
final class TrainingFit {
    private TrainingFit() {}

    static List<Problem> problems(NetworkGraph network, TrainingSettings settings, @Nullable TaskSignature signature) {
        List<Problem> problems = new ArrayList<>();
        EarlyStopping stopping = settings.earlyStopping();
        boolean regression = signature != null && signature.kind() == TaskKind.REGRESSION;
        if (regression && stopping != null && stopping.metric().equals("val.accuracy")) {
            String path = "training.earlyStopping.metric";
            problems.add(set(Problem.error(path, "model.training.no-accuracy", stopping.metric()), path, "val.loss"));
        }
        boolean normalized =
                network.nodes().stream().anyMatch(node -> node.type().equals("BatchNorm"));
        if (normalized && settings.batchSize() == 1) {
            String path = "training.batchSize";
            problems.add(set(Problem.error(path, "model.training.batch-of-one"), path, "32"));
        }
        return problems;
    }

    private static Problem set(Problem problem, String path, String value) {
        return problem.withFix(new SettingFix(Message.of("model.fix.set", path, value), path, value));
    }
}
