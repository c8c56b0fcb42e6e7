package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import java.util.List;
import java.util.function.Function;

/** Why edits are refused, in one voice. */
final class Refusals {
    private Refusals() {}

    static <T> Outcome<T> because(String id, String key, Object... arguments) {
        return Outcome.refused(Problem.error("network.layers." + id, key, arguments));
    }

    static <T> Outcome<T> unknownNode(NetworkGraph graph, String id) {
        List<String> ids = graph.nodes().stream().map(Node::id).toList();
        return because(id, "model.edit.no-such-layer", id, String.join(", ", Suggestions.nearest(id, ids)));
    }

    static <T> Outcome<T> unknownGroup(String id) {
        return Outcome.refused(Problem.error("network.groups." + id, "model.edit.no-such-group", id));
    }

    static <T> Outcome<T> unknownType(LayerCatalog catalog, String id, String type) {
        return because(id, "model.graph.unknown-type", type, String.join(", ", catalog.nearest(type)));
    }

    /** Replaces one node by what {@code change} makes of it. */
    static Outcome<NetworkGraph> change(NetworkGraph graph, String id, Function<Node, Outcome<Node>> change) {
        return graph.node(id)
                .map(change)
                .orElseGet(() -> unknownNode(graph, id))
                .map(changed -> replace(graph, changed));
    }

    static NetworkGraph replace(NetworkGraph graph, Node changed) {
        return graph.withNodes(graph.nodes().stream()
                .map(node -> node.id().equals(changed.id()) ? changed : node)
                .toList());
    }
}
