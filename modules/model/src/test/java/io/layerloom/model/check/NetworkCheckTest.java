package io.layerloom.model.check;

import static io.layerloom.model.Networks.after;
import static io.layerloom.model.Networks.input;
import static io.layerloom.model.Networks.network;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.edit.Edits;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Fix;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import io.layerloom.model.setting.TrainingPaths;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkCheckTest {
    private static final TaskSignature BINARY =
            new TaskSignature(new Shape.Vector(4), TaskKind.CLASSIFICATION, List.of("no", "yes"), List.of());
    private static final TaskSignature THREE =
            new TaskSignature(new Shape.Vector(4), TaskKind.CLASSIFICATION, List.of("a", "b", "c"), List.of());
    private static final TaskSignature NUMBER =
            new TaskSignature(new Shape.Vector(4), TaskKind.REGRESSION, List.of(), List.of("price"));

    private final NetworkCheck check = NetworkCheck.standard();

    @Test
    void acceptsTheUsualHeads() {
        assertThat(problems(3, "softmax", "CrossEntropy", THREE)).isEmpty();
        assertThat(problems(2, "softmax", "CrossEntropy", BINARY)).isEmpty();
        assertThat(problems(1, "sigmoid", "BinaryCrossEntropy", BINARY)).isEmpty();
        assertThat(problems(1, "identity", "Hinge", BINARY)).isEmpty();
        assertThat(problems(1, "identity", "MSE", NUMBER)).isEmpty();
        assertThat(problems(1, "identity", "MAE", NUMBER)).isEmpty();
    }

    @Test
    void saysWhichLossFitsTheOutput() {
        Problem problem = only(problems(3, "softmax", "BinaryCrossEntropy", THREE));

        assertThat(problem.code()).isEqualTo("model.loss.activation");
        assertThat(problem.place()).isEqualTo("training.loss");
        assertThat(problem.line(Locale.ENGLISH)).contains("BinaryCrossEntropy", "softmax", "CrossEntropy");
        assertThat(((SettingFix) problem.fix()).value()).isEqualTo("CrossEntropy");
    }

    @Test
    void namesTheClassesAndUnitsThatDiffer() {
        Problem problem = only(problems(10, "softmax", "CrossEntropy", THREE));

        assertThat(problem.place()).isEqualTo("network.layers.out.units");
        assertThat(problem.line(Locale.ENGLISH)).contains("10 unit(s)", "3 classes");
    }

    @Test
    void refusesSoftmaxOverOneUnitAlsoWithoutData() {
        assertThat(only(problems(1, "softmax", "CrossEntropy", null)).code()).isEqualTo("model.task.softmax-of-one");
    }

    @Test
    void warnsOfADistanceBetweenClasses() {
        assertThat(only(problems(3, "softmax", "MSE", THREE)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void takesTheInputShapeFromTheData() {
        NetworkGraph graph = network(input("in", 9), after("in", "out", "Output", "units", 3L));
        Problem problem = only(check.fit(graph, TrainingSettings.DEFAULT, THREE));

        assertThat(problem.place()).isEqualTo("network.layers.in.shape");
        assertThat(check.fit(
                        Edits.standard()
                                .apply(graph, (NetworkFix) problem.fix())
                                .value(),
                        TrainingSettings.DEFAULT,
                        THREE))
                .isEmpty();
    }

    @Test
    void knowsThatRegressionHasNoAccuracy() {
        TrainingSettings settings = settings("MSE").withEarlyStopping(EarlyStopping.DEFAULT.withMetric("val.accuracy"));

        assertThat(only(check.fit(head(1, "identity"), settings, NUMBER)).code())
                .isEqualTo("model.training.no-accuracy");
    }

    @Test
    void everyFixRemovesItsProblemAndRepairsEndWithoutErrors() {
        List<TaskSignature> tasks = new ArrayList<>(List.of(BINARY, THREE, NUMBER));
        tasks.add(null);
        for (TaskSignature task : tasks) {
            for (String loss : List.of("CrossEntropy", "BinaryCrossEntropy", "MSE", "MAE", "Hinge")) {
                for (String activation : List.of("softmax", "sigmoid", "identity")) {
                    for (long units = 1; units <= 4; units++) {
                        repair(head(units, activation), settings(loss), task);
                    }
                }
            }
        }
    }

    private void repair(NetworkGraph graph, TrainingSettings settings, @Nullable TaskSignature task) {
        NetworkGraph network = graph;
        TrainingSettings training = settings;
        for (int steps = 0; steps < 5; steps++) {
            List<Problem> problems = check.problems(network, training, task);
            if (problems.isEmpty()) {
                return;
            }
            Problem problem = problems.get(0);
            Fix fix = problem.fix();
            if (fix instanceof NetworkFix change) {
                network = Edits.standard().apply(network, change).value();
            } else if (fix instanceof SettingFix change) {
                training = TrainingPaths.standard()
                        .set(training, change.path(), change.value())
                        .value();
            }
            assertThat(check.problems(network, training, task)).doesNotContain(problem);
        }
        assertThat(check.problems(network, training, task))
                .as("%s %s %s", graph, settings, task)
                .isEmpty();
    }

    private List<Problem> problems(long units, String activation, String loss, @Nullable TaskSignature task) {
        return check.problems(head(units, activation), settings(loss), task);
    }

    private static NetworkGraph head(long units, String activation) {
        return network(input("in", 4), after("in", "out", "Output", "units", units, "activation", activation));
    }

    private static TrainingSettings settings(String loss) {
        return TrainingSettings.DEFAULT.withLoss(Choice.of(loss));
    }

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
