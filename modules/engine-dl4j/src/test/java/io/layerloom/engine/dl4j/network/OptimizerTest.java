package io.layerloom.engine.dl4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.Precision;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Optimizers against their formulas, written out here for one weight and one bias. */
class OptimizerTest {
    private static final int UPDATES = 6;
    private static final double RATE = 0.05;

    @Test
    void plainDescent() throws Exception {
        check("SGD", () -> (gradient, t) -> RATE * gradient);
    }

    @Test
    void nesterovMomentum() throws Exception {
        check("Momentum", () -> new Step() {
            private double velocity;

            @Override
            public double of(double gradient, int t) {
                velocity = 0.9 * velocity - RATE * gradient;
                return RATE * gradient - 0.9 * velocity;
            }
        });
    }

    @Test
    void rootMeanSquares() throws Exception {
        check("RMSProp", () -> new Step() {
            private double squares;

            @Override
            public double of(double gradient, int t) {
                squares = 0.9 * squares + 0.1 * gradient * gradient;
                return RATE * gradient / (Math.sqrt(squares) + 1e-8);
            }
        });
    }

    @Test
    void adam() throws Exception {
        check("Adam", () -> new Step() {
            private double mean;
            private double squares;

            @Override
            public double of(double gradient, int t) {
                mean = 0.9 * mean + 0.1 * gradient;
                squares = 0.999 * squares + 0.001 * gradient * gradient;
                double corrected = mean / (1 - Math.pow(0.9, t));
                return RATE * corrected / (Math.sqrt(squares / (1 - Math.pow(0.999, t))) + 1e-8);
            }
        });
    }

    /** What is taken from a parameter in the t-th update, counted from 1. */
    @FunctionalInterface
    private interface Step {
        double of(double gradient, int t);
    }

    private static void check(String optimizer, Supplier<Step> formula) throws Exception {
        Shape one = new Shape.Vector(1);
        ArrayDataset dataset = ArrayDataset.numbers(one, 1, 8, 3);
        NetworkGraph network = Networks.from(one)
                .then("Output", "units", 1, "activation", "identity")
                .graph();
        Settings settings = new Settings()
                .loss("MSE")
                .optimizer(Settings.rate(optimizer, RATE))
                .precision(Precision.DOUBLE)
                .batchSize(8);
        try (Bench bench = new Bench(network, settings.build(), dataset)) {
            Batch batch = bench.batch(0);
            double[] expected = bench.parameters();
            Step weight = formula.get();
            Step bias = formula.get();
            for (int t = 1; t <= UPDATES; t++) {
                double w = expected[0];
                double b = expected[1];
                expected[0] -= weight.of(mean(batch, (x, y) -> 2 * (w * x + b - y) * x), t);
                expected[1] -= bias.of(mean(batch, (x, y) -> 2 * (w * x + b - y)), t);
                bench.network().learn(batch, t - 1, RATE);
            }
            assertThat(bench.parameters()).containsExactly(expected, within(1e-5));
        }
    }

    private interface Slope {
        double of(double x, double y);
    }

    private static double mean(Batch batch, Slope slope) {
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            sum += slope.of(batch.features().getDouble(i), batch.targets().getDouble(i));
        }
        return sum / batch.size();
    }
}
