package io.layerloom.engine.dl4j.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutputLossTest {
    private static final double STEP = 1e-6;

    static Stream<Arguments> combinations() {
        return Stream.of(Losses.values())
                .flatMap(loss -> Stream.of(OutputActivation.values())
                        .filter(loss::accepts)
                        .map(activation -> Arguments.of(loss, activation)));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void theGradientIsTheSlopeOfTheLoss(Losses kind, OutputActivation activation) {
        OutputLoss loss = kind.create(activation, 4);
        Random random = new Random(7);
        double[] gradient = new double[4];
        double[] ignored = new double[4];
        for (int trial = 0; trial < 50; trial++) {
            double[] z = random.doubles(4, -3, 3).toArray();
            double[] targets = targets(kind, random);
            loss.lossAndGradient(z, targets, gradient);
            for (int i = 0; i < z.length; i++) {
                double middle = z[i];
                z[i] = middle + STEP;
                double above = loss.lossAndGradient(z, targets, ignored);
                z[i] = middle - STEP;
                double below = loss.lossAndGradient(z, targets, ignored);
                z[i] = middle;
                assertThat(gradient[i]).isEqualTo((above - below) / (2 * STEP), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void theLossOfOutputsIsThatOfTheirSums(Losses kind, OutputActivation activation) {
        OutputLoss loss = kind.create(activation, 4);
        Random random = new Random(8);
        double[] outputs = new double[4];
        for (int trial = 0; trial < 20; trial++) {
            double[] z = random.doubles(4, -3, 3).toArray();
            double[] targets = targets(kind, random);
            activation.apply(z, outputs);
            assertThat(loss.loss(outputs, targets))
                    .isEqualTo(loss.lossAndGradient(z, targets, new double[4]), within(1e-9));
        }
    }

    @Test
    void numbersComputedByHand() {
        double[] ignored = new double[2];
        OutputLoss mse = Losses.MSE.create(OutputActivation.IDENTITY, 2);
        assertThat(mse.lossAndGradient(new double[] {1, 4}, new double[] {3, 3}, ignored))
                .isEqualTo((4 + 1) / 2.0);
        assertThat(ignored).containsExactly(-2, 1);
        OutputLoss mae = Losses.MAE.create(OutputActivation.IDENTITY, 2);
        assertThat(mae.lossAndGradient(new double[] {1, 4}, new double[] {3, 3}, ignored))
                .isEqualTo((2 + 1) / 2.0);
        assertThat(ignored).containsExactly(-0.5, 0.5);
        OutputLoss hinge = Losses.HINGE.create(OutputActivation.IDENTITY, 2);
        assertThat(hinge.lossAndGradient(new double[] {0.25, -3}, new double[] {1, -1}, ignored))
                .isEqualTo((0.75 + 0) / 2);
        assertThat(ignored).containsExactly(-0.5, 0);
        OutputLoss cross = Losses.CROSS_ENTROPY.create(OutputActivation.SOFTMAX, 2);
        assertThat(cross.lossAndGradient(new double[] {0, Math.log(3)}, new double[] {1, 0}, ignored))
                .isEqualTo(Math.log(4), within(1e-12));
        OutputLoss binary = Losses.BINARY_CROSS_ENTROPY.create(OutputActivation.SIGMOID, 1);
        assertThat(binary.lossAndGradient(new double[] {Math.log(3)}, new double[] {1}, new double[1]))
                .isEqualTo(Math.log(4.0 / 3), within(1e-12));
    }

    @Test
    void aHopelessExampleStillMovesTheWeights() {
        OutputLoss binary = Losses.BINARY_CROSS_ENTROPY.create(OutputActivation.SIGMOID, 1);
        double[] gradient = new double[1];
        assertThat(binary.lossAndGradient(new double[] {-500}, new double[] {1}, gradient))
                .isEqualTo(500);
        assertThat(gradient[0]).isEqualTo(-1);
        OutputLoss cross = Losses.CROSS_ENTROPY.create(OutputActivation.SOFTMAX, 2);
        double[] two = new double[2];
        assertThat(cross.lossAndGradient(new double[] {-500, 500}, new double[] {1, 0}, two))
                .isEqualTo(1000);
        assertThat(two).containsExactly(-1, 1);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void whatIsNotANumberNeverLooksHealthy(Losses kind, OutputActivation activation) {
        OutputLoss loss = kind.create(activation, 2);
        double result = loss.lossAndGradient(new double[] {Double.NaN, 0}, new double[] {1, 0}, new double[2]);
        assertThat(Double.isFinite(result)).isFalse();
    }

    @Test
    void aLossWithoutMeaningIsRefused() {
        assertThatThrownBy(() -> Losses.CROSS_ENTROPY.create(OutputActivation.IDENTITY, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] targets(Losses kind, Random random) {
        double[] targets = new double[4];
        int label = random.nextInt(4);
        for (int i = 0; i < 4; i++) {
            targets[i] = switch (kind) {
                case MSE, MAE -> random.nextGaussian();
                case HINGE -> i == label ? 1 : -1;
                case CROSS_ENTROPY, BINARY_CROSS_ENTROPY -> i == label ? 1 : 0;
            };
        }
        return targets;
    }
}
