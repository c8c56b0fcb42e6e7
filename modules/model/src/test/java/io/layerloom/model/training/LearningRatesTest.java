package io.layerloom.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.model.setting.TrainingPaths;
import org.junit.jupiter.api.Test;

/** Hand-computed values: a rate of 0.1, four epochs of five iterations. */
class LearningRatesTest {
    @Test
    void constantStaysTheOptimizersRate() {
        TrainingSettings settings = with("training.schedule=Constant");

        assertThat(LearningRates.learningRate(settings, 0, 5)).isEqualTo(0.1);
        assertThat(LearningRates.learningRate(settings, 1_000_000, 5)).isEqualTo(0.1);
    }

    @Test
    void anUnsetRateIsTheCataloguesDefault() {
        assertThat(LearningRates.learningRate(TrainingSettings.DEFAULT, 3, 5)).isEqualTo(0.001);
    }

    @Test
    void stepDropsAfterSoManyEpochs() {
        TrainingSettings settings =
                with("training.schedule=Step", "training.schedule.every=2", "training.schedule.factor=0.1");

        assertThat(LearningRates.learningRate(settings, 9, 5)).isEqualTo(0.1);
        assertThat(LearningRates.learningRate(settings, 10, 5)).isCloseTo(0.01, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 19, 5)).isCloseTo(0.01, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 20, 5)).isCloseTo(0.001, within(1e-15));
    }

    @Test
    void stepDropsAfterSoManyIterations() {
        TrainingSettings settings = with(
                "training.schedule=Step",
                "training.schedule.every=3",
                "training.schedule.by=iterations",
                "training.schedule.factor=0.5");

        assertThat(LearningRates.learningRate(settings, 2, 5)).isEqualTo(0.1);
        assertThat(LearningRates.learningRate(settings, 3, 5)).isEqualTo(0.05);
        assertThat(LearningRates.learningRate(settings, 8, 5)).isEqualTo(0.025);
    }

    @Test
    void cosineFallsFromTheRateToTheMinimum() {
        TrainingSettings settings =
                with("training.schedule=Cosine", "training.schedule.minimumRate=0.02", "training.epochs=1");

        assertThat(LearningRates.learningRate(settings, 0, 5)).isEqualTo(0.1);
        // 0.02 + 0.08 · (1 + cos(π/4)) / 2
        assertThat(LearningRates.learningRate(settings, 1, 5)).isCloseTo(0.0882842712474619, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 2, 5)).isCloseTo(0.06, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 3, 5)).isCloseTo(0.0317157287525381, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 4, 5)).isCloseTo(0.02, within(1e-15));
        assertThat(LearningRates.learningRate(settings, 99, 5)).isCloseTo(0.02, within(1e-15));
    }

    @Test
    void cosineOfASingleIterationUsesTheFullRate() {
        TrainingSettings settings = with("training.schedule=Cosine", "training.epochs=1");

        assertThat(LearningRates.learningRate(settings, 0, 1)).isEqualTo(0.1);
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThatThrownBy(() -> LearningRates.learningRate(TrainingSettings.DEFAULT, -1, 5))
                .hasMessageContaining("iteration");
        assertThatThrownBy(() -> LearningRates.learningRate(TrainingSettings.DEFAULT, 0, 0))
                .hasMessageContaining("iterationsPerEpoch");
    }

    private static TrainingSettings with(String... assignments) {
        TrainingPaths paths = TrainingPaths.standard();
        TrainingSettings settings = paths.set(TrainingSettings.DEFAULT, "training.optimizer.learningRate", "0.1")
                .value();
        settings = paths.set(settings, "training.epochs", "4").value();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            settings = paths.set(settings, assignment.substring(0, equals), assignment.substring(equals + 1))
                    .value();
        }
        return settings;
    }
}
