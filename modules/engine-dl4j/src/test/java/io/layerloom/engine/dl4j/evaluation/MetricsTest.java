package io.layerloom.engine.dl4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.engine.Evaluation;
import io.layerloom.engine.Evaluation.ClassMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against numbers computed by hand. */
class MetricsTest {
    @Test
    void threeClasses() {
        ClassificationScores scores = new ClassificationScores(List.of("a", "b", "c"), 6);
        int[][] pairs = {{0, 0}, {0, 0}, {0, 1}, {1, 1}, {2, 1}, {2, 2}};
        for (int[] pair : pairs) {
            double[] probabilities = {0.1, 0.1, 0.1};
            probabilities[pair[1]] = 0.8;
            scores.add(pair[0], pair[1], probabilities, 0.5);
        }

        Evaluation evaluation = scores.evaluation("test");

        assertThat(evaluation.examples()).isEqualTo(6);
        assertThat(evaluation.confusion())
                .containsExactly(List.of(2L, 1L, 0L), List.of(0L, 1L, 0L), List.of(0L, 1L, 1L));
        assertThat(evaluation.perClass())
                .containsExactly(
                        new ClassMetrics("a", 1, 2.0 / 3, 0.8, 3),
                        new ClassMetrics("b", 1.0 / 3, 1, 0.5, 1),
                        new ClassMetrics("c", 1, 0.5, 2.0 / 3, 2));
        assertThat(evaluation.metrics())
                .containsEntry("loss", 0.5)
                .containsEntry("accuracy", 4.0 / 6)
                .hasEntrySatisfying("f1", f1 -> assertThat(f1).isEqualTo((0.8 + 0.5 + 2.0 / 3) / 3, within(1e-12)))
                .hasEntrySatisfying(
                        "weightedF1", f1 -> assertThat(f1).isEqualTo((0.8 * 3 + 0.5 + 2.0 / 3 * 2) / 6, within(1e-12)));
    }

    @Test
    void aClassThatIsNeverSeenNorPredictedDoesNotCount() {
        ClassificationScores scores = new ClassificationScores(List.of("a", "b", "c"), 2);
        scores.add(0, 0, new double[] {1, 0, 0}, 0);
        scores.add(1, 1, new double[] {0, 1, 0}, 0);

        Evaluation evaluation = scores.evaluation("val");

        assertThat(evaluation.perClass().get(2).f1()).isNaN();
        assertThat(evaluation.metrics()).containsEntry("f1", 1.0).containsEntry("rocAuc", 1.0);
    }

    @Test
    void areaUnderTheCurveCountsPairs() {
        float[] scores = {0.1f, 0.4f, 0.35f, 0.8f};
        int[] labels = {0, 0, 1, 1};
        assertThat(RocAuc.of(scores, labels, 1)).isEqualTo(0.75);
        assertThat(RocAuc.of(scores, labels, 0)).isEqualTo(0.25);
        assertThat(RocAuc.of(new float[] {0.5f, 0.5f, 0.5f, 0.2f}, new int[] {1, 0, 1, 0}, 1))
                .isEqualTo((0.5 + 1 + 0.5 + 1) / 4);
        assertThat(RocAuc.of(new float[] {-1f, -0.0f, 0.0f, 2f}, new int[] {0, 1, 0, 1}, 1))
                .isEqualTo((1 + 0.5 + 1 + 1) / 4);
        assertThat(RocAuc.of(scores, new int[] {1, 1, 1, 1}, 1)).isNaN();
        assertThat(RocAuc.of(new float[] {Float.NaN, 1}, new int[] {0, 1}, 1)).isNaN();
    }

    @Test
    void numbers() {
        RegressionScores scores = new RegressionScores(1);
        double[] truth = {3, -0.5, 2, 7};
        double[] predicted = {2.5, 0, 2, 8};
        for (int i = 0; i < truth.length; i++) {
            scores.add(new double[] {truth[i]}, new double[] {predicted[i]}, 0);
        }

        assertThat(scores.metrics().get("mse")).isEqualTo(0.375, within(1e-12));
        assertThat(scores.metrics().get("rmse")).isEqualTo(Math.sqrt(0.375), within(1e-12));
        assertThat(scores.metrics().get("mae")).isEqualTo(0.5, within(1e-12));
        assertThat(scores.metrics().get("r2")).isEqualTo(1 - 1.5 / 29.1875, within(1e-12));
    }
}
