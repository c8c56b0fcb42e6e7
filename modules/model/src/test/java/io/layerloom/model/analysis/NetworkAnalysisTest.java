package io.layerloom.model.analysis;

import static io.layerloom.model.Networks.after;
import static io.layerloom.model.Networks.input;
import static io.layerloom.model.Networks.network;
import static io.layerloom.model.Networks.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.Networks;
import io.layerloom.model.edit.Edits;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkAnalysisTest {
    @Test
    void countsTheMnistNetworkAsKerasDoes() {
        NetworkAnalysis analysis = NetworkAnalysis.of(Networks.mnistCnn());

        assertThat(analysis.problems()).isEmpty();
        assertThat(analysis.totalParameters()).isEqualTo(93_322);
        assertThat(analysis.layers())
                .extracting(layer -> layer.shape().orElseThrow().dimensions())
                .containsExactly(
                        List.of(1L, 28L, 28L),
                        List.of(32L, 26L, 26L),
                        List.of(32L, 13L, 13L),
                        List.of(64L, 11L, 11L),
                        List.of(64L, 5L, 5L),
                        List.of(64L, 3L, 3L),
                        List.of(576L),
                        List.of(64L),
                        List.of(10L));
        assertThat(analysis.layers())
                .extracting(LayerAnalysis::parameters)
                .containsExactly(0L, 320L, 0L, 18_496L, 0L, 36_928L, 0L, 36_928L, 650L);
    }

    @Test
    void countsTwoFlopsForEachMultiplyAdd() {
        NetworkAnalysis analysis = NetworkAnalysis.of(Networks.mnistCnn());

        assertThat(layer(analysis, "conv2d-1").flops()).isEqualTo(2 * 26 * 26 * 32 * 9);
        assertThat(layer(analysis, "dense-1").flops()).isEqualTo(2 * 576 * 64);
        assertThat(layer(analysis, "conv2d-1").memoryBytes()).isEqualTo(4 * 32 * 26 * 26);
        assertThat(analysis.memoryBytes())
                .isEqualTo(analysis.layers().stream()
                        .mapToLong(LayerAnalysis::memoryBytes)
                        .sum());
    }

    @Test
    void countsTheFourGatesOfAnLstm() {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 3, 50),
                after("in", "all", "LSTM", "units", 8L, "returnSequences", true),
                after("all", "last", "LSTM", "units", 5L),
                after("last", "out", "Output", "units", 2L)));

        assertThat(analysis.problems()).isEmpty();
        assertThat(layer(analysis, "all").output()).isEqualTo(new Shape.Sequence(8, 50));
        assertThat(layer(analysis, "last").output()).isEqualTo(new Shape.Vector(5));
        assertThat(layer(analysis, "all").parameters()).isEqualTo(4 * (8 * (3 + 8) + 8));
        assertThat(layer(analysis, "all").flops()).isEqualTo(2L * 50 * 4 * 8 * (3 + 8));
    }

    @Test
    void padsToTheCeilingOrKeepsOnlyWholeWindows() {
        assertThat(convolved(7, 3, 2, 1, "same")).isEqualTo(new Shape.Image(2, 4, 4));
        assertThat(convolved(7, 3, 2, 1, "valid")).isEqualTo(new Shape.Image(2, 3, 3));
        assertThat(convolved(8, 3, 2, 1, "valid")).isEqualTo(new Shape.Image(2, 3, 3));
        assertThat(convolved(9, 3, 1, 2, "valid")).isEqualTo(new Shape.Image(2, 5, 5));
        assertThat(convolved(2, 3, 1, 1, "same")).isEqualTo(new Shape.Image(2, 2, 2));
    }

    @Test
    void joinsAlongChannelsAndAddsEqualShapes() {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 3, 8, 8),
                after("in", "a", "Conv2D", "filters", 4L, "padding", "same"),
                after("in", "b", "Conv2D", "filters", 4L, "padding", "same"),
                node("sum", "Add", List.of("a", "b")),
                node("both", "Concatenate", List.of("sum", "in")),
                after("both", "norm", "BatchNorm"),
                after("norm", "pool", "GlobalPooling"),
                after("pool", "out", "Output")));

        assertThat(analysis.problems()).isEmpty();
        assertThat(layer(analysis, "sum").output()).isEqualTo(new Shape.Image(4, 8, 8));
        assertThat(layer(analysis, "both").output()).isEqualTo(new Shape.Image(7, 8, 8));
        assertThat(layer(analysis, "norm").parameters()).isEqualTo(28);
        assertThat(layer(analysis, "pool").output()).isEqualTo(new Shape.Vector(7));
    }

    @Test
    void offersTheFlattenThatIsMissing() {
        NetworkGraph graph = network(input("in", 1, 8, 8), after("in", "out", "Output"));
        Problem problem = only(graph);

        assertThat(problem.code()).isEqualTo("model.shape.image-to-vector");
        assertThat(problem.line(Locale.ENGLISH))
                .isEqualTo("network.layers.out: Output needs a flat vector, but an image [1, 8, 8] comes from in. "
                        + "Put a Flatten in between.");
        NetworkGraph repaired =
                Edits.standard().apply(graph, (NetworkFix) problem.fix()).value();
        assertThat(NetworkAnalysis.of(repaired).problems()).isEmpty();
        assertThat(repaired.node("out").orElseThrow().inputs()).containsExactly("flatten-1");
    }

    @Test
    void offersPoolingBetweenSequenceAndDense() {
        NetworkGraph graph = network(input("in", 4, 9), after("in", "dense", "Dense"), after("dense", "out", "Output"));
        Problem problem = only(graph);

        NetworkGraph repaired =
                Edits.standard().apply(graph, (NetworkFix) problem.fix()).value();
        assertThat(NetworkAnalysis.of(repaired).problems()).isEmpty();
        assertThat(repaired.node("globalpooling-1")).isPresent();
    }

    @Test
    void namesTheTypeThatWasMeant() {
        Problem problem = only(network(input("in", 4), after("in", "d", "dens"), after("d", "out", "Output")));

        assertThat(problem.code()).isEqualTo("model.graph.unknown-type");
        assertThat(problem.message().arguments()).contains("dens");
        assertThat(problem.message().arguments().get(1)).startsWith("Dense");
    }

    @Test
    void saysHowMuchMemoryAnAbsurdLayerNeeds() {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 1_000_000), after("in", "d", "Dense", "units", 1_000_000L), after("d", "out", "Output")));

        assertThat(analysis.problems()).extracting(Problem::code).contains("model.size.parameters");
        assertThat(analysis.problems().get(0).message().in(Locale.ENGLISH)).contains("1000001000000 parameters", "GB");
    }

    @Test
    void survivesNumbersThatDoNotFit() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(input("in", 1_000_000, 1_000_000, 1_000_000));
        nodes.add(after("in", "flat", "Flatten"));
        nodes.add(after("flat", "d", "Dense", "units", 1_000_000L));
        nodes.add(after("d", "out", "Output"));

        NetworkAnalysis analysis = NetworkAnalysis.of(new NetworkGraph(nodes, List.of()));

        assertThat(analysis.problems()).extracting(Problem::code).contains("model.size.overflow", "model.size.output");
    }

    @Test
    void reportsOneCauseAndNotItsConsequences() {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 1, 4, 4),
                after("in", "conv", "Conv2D", "kernel", 5L),
                after("conv", "pool", "MaxPooling2D"),
                after("pool", "flat", "Flatten"),
                after("flat", "out", "Output")));

        assertThat(analysis.problems())
                .extracting(Problem::code)
                .containsExactly("model.shape.window-too-large.height");
        assertThat(layer(analysis, "pool").shape()).isEmpty();
    }

    @Test
    void refusesASoftmaxThatWouldRunAlongTheWidth() {
        NetworkGraph graph = network(
                input("in", 1, 4, 4),
                after("in", "conv", "Conv2D", "activation", "softmax"),
                after("conv", "flat", "Flatten"),
                after("flat", "soft", "Activation", "activation", "softmax"),
                after("soft", "out", "Output"));
        Problem problem = only(graph);

        assertThat(problem.place()).isEqualTo("network.layers.conv.activation");
        assertThat(NetworkAnalysis.of(graph).layer("out").orElseThrow().shape()).isPresent();
    }

    @Test
    void findsEveryCircle() {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 4),
                after("b", "a", "Dense"),
                after("a", "b", "Dense"),
                after("c", "c", "Dense"),
                after("in", "out", "Output")));

        assertThat(analysis.problems().stream().filter(p -> p.code().equals("model.graph.cycle")))
                .extracting(p -> p.message().arguments().get(0))
                .containsExactlyInAnyOrder("b → a → b", "c → c");
    }

    @Test
    void handlesTenThousandLayersInAChain() {
        List<Node> nodes = new ArrayList<>(List.of(input("in", 4)));
        String previous = "in";
        for (int i = 0; i < 10_000; i++) {
            nodes.add(after(previous, "d" + i, "Activation"));
            previous = "d" + i;
        }
        nodes.add(after(previous, "out", "Output"));

        assertThat(NetworkAnalysis.of(new NetworkGraph(nodes, List.of())).hasErrors())
                .isFalse();
    }

    private static Shape convolved(long size, long kernel, long stride, long dilation, String padding) {
        NetworkAnalysis analysis = NetworkAnalysis.of(network(
                input("in", 1, size, size),
                after(
                        "in",
                        "conv",
                        "Conv2D",
                        "filters",
                        2L,
                        "kernel",
                        kernel,
                        "stride",
                        stride,
                        "dilation",
                        dilation,
                        "padding",
                        padding)));
        return layer(analysis, "conv").shape().orElseThrow();
    }

    private static LayerAnalysis layer(NetworkAnalysis analysis, String id) {
        return analysis.layer(id).orElseThrow();
    }

    private static Problem only(NetworkGraph graph) {
        List<Problem> problems = NetworkAnalysis.of(graph).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
