package io.layerloom.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.setting.TrainingPaths;
import io.layerloom.model.training.EarlyStopping.RestoreBest;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsProblemsTest {
    @Test
    void theDefaultsAreSound() {
        assertThat(TrainingSettings.DEFAULT.problems()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsFoundAndItsFixRemovesIt() {
        TrainingSettings broken = new TrainingSettings(
                Choice.of("CrossEntrpy"),
                new Choice("Adam", Map.of("learningRate", new Real(-1), "beta3", new Real(0.5))),
                new Choice("Step", Map.of("by", new Text("epoch"))),
                -1,
                Double.MAX_VALUE,
                0,
                -5,
                new EarlyStopping("val.los", 0, -1, RestoreBest.BEST),
                new CheckpointPolicy(0, 0, 0, 0),
                1,
                Precision.FLOAT,
                Acceleration.AUTO,
                "gpu",
                -1);

        List<Problem> problems = broken.problems();

        assertThat(problems)
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        "training.loss",
                        "training.optimizer.learningRate",
                        "training.optimizer.beta3",
                        "training.schedule.by",
                        "training.l1",
                        "training.l2",
                        "training.batchSize",
                        "training.epochs",
                        "training.earlyStopping.metric",
                        "training.earlyStopping.patience",
                        "training.earlyStopping.minimumChange",
                        "training.checkpoints",
                        "training.checkpoints.keep",
                        "training.device",
                        "training.threads");
        for (Problem problem : problems) {
            SettingFix fix = (SettingFix) problem.fix();
            TrainingSettings repaired = TrainingPaths.standard()
                    .set(broken, fix.path(), fix.value())
                    .value();
            assertThat(repaired.problems()).doesNotContain(problem);
        }
    }

    @Test
    void aLossThatWasMistypedBecomesTheOneThatWasMeant() {
        TrainingSettings settings = TrainingSettings.DEFAULT.withLoss(Choice.of("binarycrossentropi"));

        assertThat(((SettingFix) settings.problems().get(0).fix()).value()).isEqualTo("BinaryCrossEntropy");
    }

    @Test
    void notANumberIsOutOfEveryRange() {
        assertThat(TrainingSettings.DEFAULT.withL1(Double.NaN).problems())
                .extracting(Problem::place)
                .containsExactly("training.l1");
    }
}
