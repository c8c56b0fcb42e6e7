package io.layerloom.model.analysis;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.TopologicalOrder;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One analysis of one network: walks the layers in order of flow and lets the catalogue's rules speak. */
final class Analyzer {
    private final NetworkGraph graph;
    private final LayerCatalog catalog;
    private final Wiring wiring;
    private final Map<String, Shape> shapes = new HashMap<>();

    Analyzer(NetworkGraph graph, LayerCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
        this.wiring = new Wiring(graph, catalog);
    }

    NetworkAnalysis analyze() {
        TopologicalOrder order = TopologicalOrder.of(graph);
        Map<String, LayerAnalysis> layers = new LinkedHashMap<>();
        order.nodes().forEach(node -> layers.put(node.id(), analyze(node)));
        graph.nodes().stream()
                .filter(node -> !layers.containsKey(node.id()))
                .forEach(node -> layers.put(node.id(), analyze(node)));
        List<Problem> problems = new ArrayList<>(NetworkProblems.of(graph, wiring, order));
        layers.values().forEach(layer -> problems.addAll(layer.problems()));
        problems.addAll(GroupProblems.of(graph));
        Totals totals = Totals.of(layers.values());
        problems.addAll(totals.problems());
        return new NetworkAnalysis(
                List.copyOf(layers.values()), totals.parameters(), totals.flops(), totals.memoryBytes(), problems);
    }

    private LayerAnalysis analyze(Node node) {
        List<Problem> problems = new ArrayList<>(NodeProblems.ofId(graph, node));
        Optional<LayerType> type = catalog.find(node.type());
        if (type.isEmpty()) {
            problems.add(NodeProblems.unknownType(node, catalog));
            return unknown(node, problems);
        }
        Outcome<ParameterValues> values =
                ParameterValues.of(type.get().parameters(), node.parameters(), "network.layers." + node.id());
        values.problems().forEach(problem -> problems.add(NodeProblems.withFix(problem, node, type.get())));
        List<Problem> wires = WireProblems.of(node, type.get(), wiring);
        problems.addAll(wires);
        boolean shapesKnown = node.inputs().stream().allMatch(shapes::containsKey);
        if (!values.isDone() || !wires.isEmpty() || !shapesKnown) {
            return unknown(node, problems);
        }
        List<Shape> inputs = node.inputs().stream().map(shapes::get).toList();
        return measure(type.get(), new PlacedLayer(node, values.value(), inputs), problems);
    }

    private LayerAnalysis measure(LayerType type, PlacedLayer layer, List<Problem> problems) {
        Node node = layer.node();
        try {
            Outcome<Shape> output = type.shapeRule().outputOf(layer);
            if (output.isDone()) {
                Shape shape = output.value();
                long parameters = type.parameterRule().of(layer, shape);
                long flops = type.flopRule().of(layer, shape);
                long bytes = Math.multiplyExact(SizeLimits.BYTES_OF_FLOAT, shape.elements());
                problems.addAll(SizeLimits.problems(node, shape, parameters));
                problems.addAll(SoftmaxProblems.of(type, layer, shape));
                shapes.put(node.id(), shape);
                return new LayerAnalysis(
                        node.id(), node.type(), layer.inputs(), shape, parameters, flops, bytes, problems);
            }
            problems.addAll(output.problems());
        } catch (ArithmeticException tooLarge) {
            problems.add(SizeLimits.overflow(node, layer.inputs()));
        }
        return new LayerAnalysis(node.id(), node.type(), layer.inputs(), null, 0, 0, 0, problems);
    }

    private static LayerAnalysis unknown(Node node, List<Problem> problems) {
        return new LayerAnalysis(node.id(), node.type(), List.of(), null, 0, 0, 0, problems);
    }
}
