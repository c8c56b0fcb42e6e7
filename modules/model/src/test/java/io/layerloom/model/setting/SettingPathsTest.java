package io.layerloom.model.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.Networks;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.model.value.ParameterValue.Real;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingPathsTest {
    private final TrainingPaths training = TrainingPaths.standard();
    private final NetworkPaths network = NetworkPaths.standard();

    @Test
    void settingWhatWasReadChangesNothingInMeaning() {
        TrainingSettings settings =
                TrainingSettings.DEFAULT.withSchedule(Choice.of("Step")).withEarlyStopping(EarlyStopping.DEFAULT);
        for (String path : training.paths(settings)) {
            String text = training.get(settings, path).value();
            TrainingSettings same = training.set(settings, path, text).value();
            assertThat(training.get(same, path).value()).as(path).isEqualTo(text);
            assertThat(same.earlyStopping()).isEqualTo(settings.earlyStopping());
        }
        NetworkGraph graph = Networks.mnistCnn();
        for (String path : network.paths(graph)) {
            String text = network.get(graph, path).value();
            assertThat(network.set(graph, path, text).then(set -> network.get(set, path)))
                    .as(path)
                    .isEqualTo(Outcome.done(text));
        }
    }

    @Test
    void setsValuesOfEachKind() {
        assertThat(set("training.epochs", "3").epochs()).isEqualTo(3);
        assertThat(set("training.optimizer.learningRate", "1e-2").optimizer().parameters())
                .isEqualTo(Map.of("learningRate", new Real(0.01)));
        assertThat(set("training.device", "CUDA:0").device()).isEqualTo("cuda:0");
        assertThat(set("training.checkpoints.keep", "5").checkpoints().keep()).isEqualTo(5);
        assertThat(network.set(Networks.mnistCnn(), "network.layers.conv2d-1.kernel", "5x3")
                        .then(graph -> network.get(graph, "network.layers.conv2d-1.kernel"))
                        .value())
                .isEqualTo("[5, 3]");
    }

    @Test
    void aValueOfEarlyStoppingSwitchesItOnAndOffClearsIt() {
        TrainingSettings on = set("training.earlyStopping.patience", "7");

        assertThat(on.earlyStopping()).isEqualTo(EarlyStopping.DEFAULT.withPatience(7));
        assertThat(training.set(on, "training.earlyStopping", "off").value().earlyStopping())
                .isNull();
        assertThat(training.get(TrainingSettings.DEFAULT, "training.earlyStopping.patience")
                        .value())
                .isEqualTo("off");
    }

    @Test
    void anotherOptimizerStartsWithItsOwnDefaults() {
        TrainingSettings tuned = set("training.optimizer.learningRate", "0.5");
        TrainingSettings other =
                training.set(tuned, "training.optimizer", "sgd").value();

        assertThat(other.optimizer()).isEqualTo(Choice.of("SGD"));
        assertThat(training.set(tuned, "training.optimizer", "Adam").value()).isEqualTo(tuned);
    }

    @Test
    void anUnknownPathNamesTheNearest() {
        Problem problem = only(training.set(TrainingSettings.DEFAULT, "training.optimizer.learningrat", "1"));

        assertThat(problem.code()).isEqualTo("model.setting.unknown-path");
        assertThat(problem.message().arguments().get(1)).startsWith("training.optimizer.learningRate");
        Problem layer = only(network.set(Networks.mnistCnn(), "network.layers.dense-2.units", "1"));
        assertThat(layer.message().arguments().get(1)).contains("network.layers.dense-1.units");
    }

    @Test
    void aWrongValueNamesWhatIsAllowed() {
        Problem word = only(training.set(TrainingSettings.DEFAULT, "training.optimizer.learningRate", "abc"));
        assertThat(word.line(Locale.ENGLISH)).contains("learningRate", "abc", "0 < learningRate ≤ 1000");

        Problem range = only(training.set(TrainingSettings.DEFAULT, "training.epochs", "0"));
        assertThat(range.line(Locale.ENGLISH)).contains("1 ≤ epochs ≤ 1000000");

        Problem loss = only(training.set(TrainingSettings.DEFAULT, "training.loss", "RMSE"));
        assertThat(loss.line(Locale.ENGLISH)).contains("MSE", "CrossEntropy");
    }

    private TrainingSettings set(String path, String text) {
        return training.set(TrainingSettings.DEFAULT, path, text).value();
    }

    private static Problem only(Outcome<?> outcome) {
        List<Problem> problems = outcome.problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
