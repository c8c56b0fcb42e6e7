package io.layerloom.engine.dl4j.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetEncodingTest {
    private static final Shape INPUT = new Shape.Vector(2);
    private static final TaskSignature TWO =
            new TaskSignature(INPUT, TaskKind.CLASSIFICATION, List.of("no", "yes"), List.of());
    private static final TaskSignature THREE =
            new TaskSignature(INPUT, TaskKind.CLASSIFICATION, List.of("a", "b", "c"), List.of());

    @Test
    void classesBecomeOneHotOrSigns() {
        assertThat(encode(THREE, 3, Losses.CROSS_ENTROPY, 1)).containsExactly(0, 1, 0);
        assertThat(encode(THREE, 3, Losses.HINGE, 2)).containsExactly(-1, -1, 1);
        assertThat(encode(TWO, 1, Losses.BINARY_CROSS_ENTROPY, 0)).containsExactly(0);
        assertThat(encode(TWO, 1, Losses.HINGE, 0)).containsExactly(-1);
        assertThat(encode(TWO, 1, Losses.HINGE, 1)).containsExactly(1);
    }

    @Test
    void aSingleUnitDecidesAtItsOwnThreshold() {
        TargetEncoding hinge = new TargetEncoding(TWO, 1, OutputActivation.IDENTITY, Losses.HINGE);
        assertThat(hinge.decide(new double[] {0.1}, hinge.outputThreshold())).isEqualTo(1);
        assertThat(hinge.decide(new double[] {-0.1}, hinge.outputThreshold())).isZero();
        TargetEncoding mse = new TargetEncoding(TWO, 1, OutputActivation.IDENTITY, Losses.MSE);
        assertThat(mse.decide(new double[] {0.4}, mse.outputThreshold())).isZero();
        assertThat(mse.decide(new double[] {0.4}, mse.sumThreshold())).isZero();
        TargetEncoding sigmoid = new TargetEncoding(TWO, 1, OutputActivation.SIGMOID, Losses.BINARY_CROSS_ENTROPY);
        assertThat(sigmoid.decide(new double[] {0.6}, sigmoid.outputThreshold()))
                .isEqualTo(1);
        assertThat(sigmoid.decide(new double[] {0.4}, sigmoid.sumThreshold())).isEqualTo(1);
    }

    @Test
    void probabilitiesAddUpToOneAndKeepTheDecision() {
        for (OutputActivation activation : OutputActivation.values()) {
            TargetEncoding three = new TargetEncoding(THREE, 3, activation, Losses.MSE);
            double[] outputs = {0.2, 0.5, 0.3};
            double[] probabilities = three.probabilities(outputs);
            assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isEqualTo(1, within(1e-12));
            assertThat(three.decide(probabilities, 0.5)).isEqualTo(1);
        }
        TargetEncoding one = new TargetEncoding(TWO, 1, OutputActivation.SIGMOID, Losses.BINARY_CROSS_ENTROPY);
        assertThat(one.probabilities(new double[] {0.75})).containsExactly(0.25, 0.75);
    }

    @Test
    void unitsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new TargetEncoding(THREE, 1, OutputActivation.SIGMOID, Losses.MSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outputs");
    }

    private static float[] encode(TaskSignature signature, int outputs, Losses loss, int label) {
        OutputActivation activation =
                loss == Losses.CROSS_ENTROPY ? OutputActivation.SOFTMAX : OutputActivation.SIGMOID;
        float[] encoded = new float[outputs];
        new TargetEncoding(signature, outputs, activation, loss).encode(new float[] {label}, 0, encoded, 0);
        return encoded;
    }
}
