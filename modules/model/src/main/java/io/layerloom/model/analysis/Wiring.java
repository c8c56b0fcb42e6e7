package io.layerloom.model.analysis;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import java.util.List;
import java.util.Map;

/** Who reads from whom, made once for one analysis. */
final class Wiring {
    static final String INPUT = "Input";
    static final String OUTPUT = "Output";

    private final NetworkGraph graph;
    private final Map<String, Node> byId;
    private final Map<String, List<String>> readers;
    private final List<Node> openInputs;
    private final List<Node> deadEnds;

    Wiring(NetworkGraph graph, LayerCatalog catalog) {
        this.graph = graph;
        this.byId = graph.byId();
        this.readers = graph.readers();
        this.openInputs = graph.nodes().stream()
                .filter(node -> catalog.find(node.type())
                        .filter(type -> node.inputs().size() == type.inputs().minimum() - 1)
                        .isPresent())
                .toList();
        this.deadEnds = graph.nodes().stream()
                .filter(node -> !node.type().equals(OUTPUT) && !readers.containsKey(node.id()))
                .toList();
    }

    boolean exists(String id) {
        return byId.containsKey(id);
    }

    List<String> ids() {
        return graph.nodes().stream().map(Node::id).toList();
    }

    boolean isOutput(String id) {
        Node node = byId.get(id);
        return node != null && node.type().equals(OUTPUT);
    }

    List<Node> ofType(String type) {
        return graph.nodes().stream().filter(node -> node.type().equals(type)).toList();
    }

    /** Nodes that lack exactly one input. */
    List<Node> openInputs() {
        return openInputs;
    }

    /** Nodes whose result nobody reads, outputs excepted. */
    List<Node> deadEnds() {
        return deadEnds;
    }

    NetworkGraph graph() {
        return graph;
    }
}
