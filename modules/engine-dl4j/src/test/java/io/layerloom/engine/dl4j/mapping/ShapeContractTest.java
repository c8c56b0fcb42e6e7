package io.layerloom.engine.dl4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.layerloom.engine.dl4j.Networks;
import io.layerloom.model.analysis.LayerAnalysis;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Our plain-Java shape and parameter rules against Deeplearning4j, for generated configurations of every layer, the
 * impossible ones included.
 */
class ShapeContractTest {
    private static final int CONFIGURATIONS = 60;

    static Stream<String> types() {
        return LayerCatalog.standard().types().stream().map(type -> type.name());
    }

    @ParameterizedTest
    @MethodSource("types")
    void deeplearning4jAgrees(String type) {
        Random random = new Random(type.hashCode());
        int accepted = 0;
        for (int i = 0; i < CONFIGURATIONS; i++) {
            NetworkGraph network = LayerSamples.network(type, random);
            int batch = 1 + random.nextInt(3);
            if (agrees(network, batch)) {
                accepted++;
            }
        }
        assertThat(accepted).as("configurations that were possible").isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theEngineKnowsEveryEntryOfTheCatalogue(String type) {
        assertThat(LayerMappings.types()).contains(type);
    }

    /** Whether the last layer is possible; asserts that both sides say the same about it. */
    private static boolean agrees(NetworkGraph network, int batch) {
        NetworkAnalysis analysis = NetworkAnalysis.of(network);
        Node last = network.nodes().get(network.nodes().size() - 1);
        LayerAnalysis ours = analysis.layer(last.id()).orElseThrow();
        if (ours.shape().isEmpty()) {
            if (isLax(ours)) {
                return false;
            }
            assertThat(catchThrowable(() -> theirs(network, batch)))
                    .as("%s, refused by us: %s", network.nodes(), ours.problems())
                    .isInstanceOf(Exception.class);
            return false;
        }
        Result theirs = theirs(network, batch);
        List<Long> expected = new ArrayList<>(ours.shape().orElseThrow().dimensions());
        expected.add(0, (long) batch);
        assertThat(theirs.shape()).as("%s", network).isEqualTo(expected);
        assertThat(theirs.parameters()).as("%s", network).isEqualTo(ours.parameters());
        return true;
    }

    /**
     * Where Deeplearning4j computes something although pixels lie outside of every window: with "same" padding its rounding
     * hides one skipped pixel, and its integer division hides a window that is larger than the image while the stride is
     * larger than the excess. We refuse all of these.
     */
    private static boolean isLax(LayerAnalysis ours) {
        return ours.problems().stream()
                .map(Problem::code)
                .anyMatch(code ->
                        code.startsWith("model.shape.stride-skips") || code.startsWith("model.shape.window-too-large"));
    }

    @Test
    void aWindowThatIsTooLargeIsRefusedByBoth() {
        NetworkGraph network = Networks.from(new Shape.Image(1, 3, 3))
                .then("MaxPooling2D", "kernel", List.of(4, 4), "stride", List.of(1, 1))
                .graph();
        assertThat(NetworkAnalysis.of(network).hasErrors()).isTrue();
        assertThat(catchThrowable(() -> theirs(network, 1))).isInstanceOf(Exception.class);
    }

    private record Result(List<Long> shape, long parameters) {}

    /** Builds the network layer by layer, whatever our rules say, and runs it. */
    private static Result theirs(NetworkGraph network, int batch) {
        GraphBuilder builder =
                new NeuralNetConfiguration.Builder().seed(1).graphBuilder().validateOutputLayerConfig(false);
        GraphAssembly assembly = new GraphAssembly(builder, new LossMSE());
        Map<String, Shape> shapes = new HashMap<>();
        List<INDArray> inputs = new ArrayList<>();
        for (Node node : network.nodes()) {
            List<Shape> entering = node.inputs().stream().map(shapes::get).toList();
            PlacedLayer placed = new PlacedLayer(node, LayerCatalog.standard().parametersOf(node), entering);
            LayerMappings.of(node.type()).addTo(assembly, placed);
            Outcome<Shape> shape =
                    LayerCatalog.standard().get(node.type()).shapeRule().outputOf(placed);
            if (shape.isDone()) {
                shapes.put(node.id(), shape.value());
            }
            if (node.type().equals("Input")) {
                inputs.add(Nd4j.rand(LongStream.concat(
                                LongStream.of(batch),
                                shape.value().dimensions().stream().mapToLong(Long::longValue))
                        .toArray()));
            }
        }
        String last = network.nodes().get(network.nodes().size() - 1).id();
        return run(builder, assembly, last, inputs);
    }

    private static Result run(GraphBuilder builder, GraphAssembly assembly, String last, List<INDArray> inputs) {
        String vertex = assembly.vertexOf(last);
        if (inputs.size() == 1 && vertex.equals(Networks.INPUT)) {
            return new Result(shape(inputs.get(0)), 0);
        }
        builder.setOutputs(vertex);
        ComputationGraph graph = new ComputationGraph(builder.build());
        graph.init();
        INDArray output =
                graph.feedForward(inputs.toArray(INDArray[]::new), false).get(vertex);
        assertThat(output.isNaN().any()).isFalse();
        return new Result(
                shape(output),
                graph.getVertex(vertex).hasLayer() ? graph.getLayer(vertex).numParams() : 0);
    }

    private static List<Long> shape(INDArray array) {
        return LongStream.of(array.shape()).boxed().toList();
    }
}
