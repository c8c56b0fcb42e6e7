package io.layerloom.engine.dl4j.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.Acceleration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast layers against the plain ones: the same parameters after twenty updates, and the fast ones are really used. */
class AccelerationTest {
    private static final Shape ODD = new Shape.Image(3, 13, 13);
    private static final Shape EVEN = new Shape.Image(3, 12, 12);
    private static final int UPDATES = 20;

    static Stream<Arguments> networks() {
        return Stream.of(
                of("valid", ODD, Networks.from(ODD).then("Conv2D", "filters", 6).then("Conv2D", "filters", 6)),
                of("same", ODD, same(Networks.from(ODD), 3, 1)),
                of("same, stride 2, odd", ODD, same(Networks.from(ODD), 3, 2)),
                of("same, stride 2, even", EVEN, same(Networks.from(EVEN), 3, 2)),
                of("even kernels", EVEN, same(Networks.from(EVEN), 2, 1)),
                of("dilation", ODD, Networks.from(ODD).then("Conv2D", "filters", 6, "dilation", List.of(2, 2))),
                of(
                        "no bias, tanh",
                        ODD,
                        Networks.from(ODD).then("Conv2D", "filters", 6, "bias", false, "activation", "tanh")),
                of(
                        "max pooling",
                        ODD,
                        Networks.from(ODD).then("Conv2D", "filters", 6).then("MaxPooling2D")),
                of(
                        "max pooling, same, overlapping",
                        ODD,
                        Networks.from(ODD)
                                .then("Conv2D", "filters", 6)
                                .then("MaxPooling2D", "kernel", List.of(3, 3), "padding", "same")),
                of(
                        "average pooling",
                        ODD,
                        Networks.from(ODD).then("Conv2D", "filters", 6).then("AveragePooling2D")),
                of(
                        "average pooling, same",
                        ODD,
                        Networks.from(ODD)
                                .then("Conv2D", "filters", 6)
                                .then("AveragePooling2D", "kernel", List.of(3, 3), "padding", "same")),
                of(
                        "batch norm",
                        ODD,
                        Networks.from(ODD).then("Conv2D", "filters", 6).then("BatchNorm")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void fastAndPlainLayersLearnTheSame(String name, Shape input, NetworkGraph network) throws Exception {
        NativeRuntime runtime = new NativeRuntime();
        assumeThat(runtime.hasOneDnn())
                .as("this processor's native build has oneDNN")
                .isTrue();
        ArrayDataset dataset = ArrayDataset.classes(input, 5, 32, 4);
        Settings settings = new Settings().optimizer(Settings.rate("SGD", 0.05)).batchSize(16);

        assertThat(runtime.accelerate(Acceleration.OFF)).isEqualTo("off");
        double[] plain;
        double[] start;
        try (Bench bench =
                new Bench(network, settings.acceleration(Acceleration.OFF).build(), dataset)) {
            assertThat(bench.network().acceleratedLayers()).isEmpty();
            start = bench.parameters();
            plain = learn(bench);
        }
        assertThat(runtime.accelerate(Acceleration.AUTO)).isEqualTo("onednn-helpers");
        try (Bench bench =
                new Bench(network, settings.acceleration(Acceleration.AUTO).build(), dataset)) {
            assertThat(bench.network().acceleratedLayers()).contains("conv2d-1");
            double[] fast = learn(bench);

            double moved = distance(start, plain);
            assertThat(moved).as("the plain layers learn something").isGreaterThan(1e-3);
            assertThat(distance(fast, plain) / moved).as(name).isLessThan(1e-3);
        }
    }

    private static double[] learn(Bench bench) {
        Batch batch = bench.batch(0);
        for (int i = 0; i < UPDATES; i++) {
            bench.network().learn(batch, i, 0.05);
        }
        return bench.parameters();
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static Networks same(Networks networks, int kernel, int stride) {
        return networks.then("Conv2D", "filters", 6, "kernel", List.of(kernel, kernel), "padding", "same")
                .then(
                        "Conv2D",
                        "filters",
                        6,
                        "kernel",
                        List.of(kernel, kernel),
                        "padding",
                        "same",
                        "stride",
                        List.of(stride, stride));
    }

    private static Arguments of(String name, Shape input, Networks networks) {
        NetworkGraph graph = networks.then("Flatten")
                .then("Dense", "units", 16)
                .then("Output", "units", 5)
                .graph();
        return Arguments.of(name, input, graph);
    }
}
