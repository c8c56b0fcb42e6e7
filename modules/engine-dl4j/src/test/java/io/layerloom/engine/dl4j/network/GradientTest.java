package io.layerloom.engine.dl4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.Acceleration;
import io.layerloom.model.training.Precision;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a network learns from a batch against finite differences of its loss, in 64 bits. Plain gradient descent at rate 1
 * moves each parameter by minus its gradient, penalties included, so nothing inside the engine is asked.
 */
class GradientTest {
    private static final double STEP = 1e-6;
    private static final int CHECKED = 60;
    private static final Shape IMAGE = new Shape.Image(2, 6, 6);
    private static final Shape SEQUENCE = new Shape.Sequence(3, 5);
    private static final Shape VECTOR = new Shape.Vector(5);

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(
                        "dense", VECTOR, end(Networks.from(VECTOR).then("Dense", "units", 6, "activation", "tanh"))),
                Arguments.of(
                        "convolution", IMAGE, end(conv(Networks.from(IMAGE)).then("Flatten"))),
                Arguments.of(
                        "convolution same stride",
                        IMAGE,
                        end(Networks.from(IMAGE)
                                .then(
                                        "Conv2D",
                                        "filters",
                                        3,
                                        "padding",
                                        "same",
                                        "stride",
                                        List.of(2, 1),
                                        "activation",
                                        "tanh")
                                .then("Flatten"))),
                Arguments.of(
                        "convolution dilated",
                        IMAGE,
                        end(Networks.from(IMAGE)
                                .then("Conv2D", "filters", 3, "dilation", List.of(2, 2), "activation", "tanh")
                                .then("Flatten"))),
                Arguments.of(
                        "max pooling",
                        IMAGE,
                        end(conv(Networks.from(IMAGE)).then("MaxPooling2D").then("Flatten"))),
                Arguments.of(
                        "average pooling",
                        IMAGE,
                        end(conv(Networks.from(IMAGE))
                                .then("AveragePooling2D", "padding", "same", "kernel", List.of(3, 3))
                                .then("Flatten"))),
                Arguments.of(
                        "batch norm",
                        IMAGE,
                        end(conv(Networks.from(IMAGE)).then("BatchNorm").then("Flatten"))),
                Arguments.of(
                        "batch norm of vectors",
                        VECTOR,
                        end(Networks.from(VECTOR)
                                .then("Dense", "units", 6, "activation", "tanh")
                                .then("BatchNorm"))),
                Arguments.of(
                        "global average", IMAGE, end(conv(Networks.from(IMAGE)).then("GlobalPooling"))),
                Arguments.of("global max", IMAGE, end(conv(Networks.from(IMAGE)).then("GlobalPooling", "mode", "max"))),
                Arguments.of("lstm", SEQUENCE, end(Networks.from(SEQUENCE).then("LSTM", "units", 4))),
                Arguments.of(
                        "lstm of lstm",
                        SEQUENCE,
                        end(Networks.from(SEQUENCE)
                                .then("LSTM", "units", 4, "returnSequences", true)
                                .then("LSTM", "units", 3))),
                Arguments.of(
                        "lstm pooled",
                        SEQUENCE,
                        end(Networks.from(SEQUENCE)
                                .then("LSTM", "units", 4, "returnSequences", true)
                                .then("GlobalPooling"))),
                Arguments.of("branches", VECTOR, branches()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void learningFollowsTheSlope(String name, Shape input, NetworkGraph network) throws Exception {
        new NativeRuntime().accelerate(Acceleration.AUTO);
        TrainingSettings settings = new Settings()
                .optimizer(Settings.rate("SGD", 1))
                .precision(Precision.DOUBLE)
                .penalties(0.01, 0.1)
                .batchSize(4)
                .build();
        ArrayDataset dataset = ArrayDataset.classes(input, 3, 8, 2);
        try (Bench bench = new Bench(network, settings, dataset)) {
            Batch batch = bench.batch(0);
            Random random = new Random(1);
            double[] before = bench.parameters();
            for (int i = 0; i < before.length; i++) {
                before[i] += 0.1 * random.nextGaussian();
            }
            bench.setParameters(before);
            bench.network().learn(batch, 0, 1);
            double[] after = bench.parameters();
            List<Integer> learned = learned(bench.network().layout(), before.length);
            for (int checked = 0; checked < CHECKED; checked++) {
                int index = learned.get(random.nextInt(learned.size()));
                double slope = (loss(bench, batch, before, index, STEP) - loss(bench, batch, before, index, -STEP))
                        / (2 * STEP);
                assertThat(before[index] - after[index])
                        .as("%s, parameter %s", name, index)
                        .isEqualTo(slope, within(1e-5 + 1e-4 * Math.abs(slope)));
            }
        }
    }

    private static double loss(Bench bench, Batch batch, double[] parameters, int index, double step) {
        double[] moved = parameters.clone();
        moved[index] += step;
        bench.setParameters(moved);
        return bench.network().learn(batch, 0, 0).loss();
    }

    /** Running means and deviations are tracked, not learned. */
    private static List<Integer> learned(List<String> layout, int count) {
        List<Integer> learned = new ArrayList<>();
        int index = 0;
        for (String array : layout) {
            int size = Arrays.stream(array.replaceAll(".*\\[|\\]", "").split(", "))
                    .mapToInt(Integer::parseInt)
                    .reduce(1, Math::multiplyExact);
            boolean tracked = array.contains("_mean ") || array.contains("_log10stdev ");
            for (int i = 0; i < size; i++, index++) {
                if (!tracked) {
                    learned.add(index);
                }
            }
        }
        assertThat(index).isEqualTo(count);
        return learned;
    }

    private static Networks conv(Networks networks) {
        return networks.then("Conv2D", "filters", 3, "activation", "tanh");
    }

    private static NetworkGraph end(Networks networks) {
        return networks.then("Output", "units", 3).graph();
    }

    private static NetworkGraph branches() {
        return Networks.from(VECTOR)
                .add("left", "Dense", List.of("in"), "units", 5, "activation", "tanh")
                .add("right", "Dense", List.of("left"), "units", 5, "activation", "sigmoid", "bias", false)
                .add("sum", "Add", List.of("left", "right", "in"))
                .add("same", "Flatten", List.of("sum"))
                .add("twice", "Add", List.of("sum", "same"))
                .add("all", "Concatenate", List.of("twice", "right", "in"))
                .then("Output", "units", 3)
                .graph();
    }
}
