package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Edits that add and remove nodes. */
final class NodeEdits {
    private final NetworkGraph graph;
    private final LayerCatalog catalog;

    NodeEdits(NetworkGraph graph, LayerCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    Outcome<NetworkGraph> add(Node node) {
        if (!NodeIds.isValid(node.id())) {
            return Refusals.because(node.id(), "model.graph.invalid-id", node.id());
        }
        if (graph.contains(node.id())) {
            return Refusals.because(node.id(), "model.edit.id-taken", node.id());
        }
        List<Node> nodes = new ArrayList<>(graph.nodes());
        nodes.add(node.withInputs(List.of()));
        NetworkGraph added = graph.withNodes(nodes);
        return allowed(node.id(), node.type(), node.parameters())
                .then(values -> new WireEdits(added, catalog).set(node.id(), node.inputs()));
    }

    /** A group stands for the nodes inside it. */
    Outcome<NetworkGraph> remove(Set<String> ids) {
        Set<String> nodes = new LinkedHashSet<>();
        for (String id : ids) {
            if (!graph.contains(id)) {
                return Refusals.unknownNode(graph, id);
            }
            nodes.addAll(GroupTree.of(graph).nodesIn(id));
        }
        NetworkGraph left = graph;
        for (String id : nodes) {
            left = withoutNode(left, id);
        }
        return Outcome.done(GroupTree.withoutMembers(left, nodes));
    }

    Outcome<NetworkGraph> insert(Edit.InsertOnConnection edit) {
        Optional<Node> reader = graph.node(edit.to());
        if (reader.isEmpty()) {
            return Refusals.unknownNode(graph, edit.to());
        }
        Node to = reader.get();
        int position = edit.position();
        if (position < 0 || position >= to.inputs().size()) {
            return Refusals.because(to.id(), "model.edit.no-such-input", to.id(), position + 1);
        }
        String from = to.inputs().get(position);
        if (graph.node(from).isEmpty()) {
            return Refusals.unknownNode(graph, from);
        }
        String id = NodeIds.fresh(graph, edit.type());
        Outcome<LayerType> type = allowed(id, edit.type(), edit.parameters());
        if (type.isDone()
                && (type.value().inputs().maximum() == 0 || edit.type().equals("Output"))) {
            return Refusals.because(to.id(), "model.edit.cannot-stand-between", edit.type(), from, to.id());
        }
        return type.map(known -> between(new Node(id, known.name(), edit.parameters(), List.of(from)), to, position));
    }

    private NetworkGraph between(Node inserted, Node to, int position) {
        List<String> inputs = new ArrayList<>(to.inputs());
        inputs.set(position, inserted.id());
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.id().equals(to.id())) {
                nodes.add(inserted);
                nodes.add(to.withInputs(inputs));
            } else {
                nodes.add(node);
            }
        }
        return GroupTree.of(graph).joinWhereBothAre(graph.withNodes(nodes), inserted, to.id());
    }

    private Outcome<LayerType> allowed(String id, String name, Map<String, ParameterValue> parameters) {
        Optional<LayerType> type = catalog.find(name);
        if (type.isEmpty()) {
            return Refusals.unknownType(catalog, id, name);
        }
        return ParameterValues.of(type.get().parameters(), parameters, "network.layers." + id)
                .map(values -> type.get());
    }

    /** Readers of a node with one input read from that input, unless they do already. */
    private static NetworkGraph withoutNode(NetworkGraph graph, String id) {
        Node removed = graph.node(id).orElse(null);
        if (removed == null) {
            return graph; // a group from a file may list what does not exist
        }
        UnaryOperator<List<String>> heal = inputs -> {
            List<String> healed = new ArrayList<>();
            for (String input : inputs) {
                if (!input.equals(id)) {
                    healed.add(input);
                } else if (removed.inputs().size() == 1
                        && !inputs.contains(removed.inputs().get(0))) {
                    healed.add(removed.inputs().get(0));
                }
            }
            return healed;
        };
        return graph.withNodes(graph.nodes().stream()
                .filter(node -> !node.id().equals(id))
                .map(node -> node.inputs().contains(id) ? node.withInputs(heal.apply(node.inputs())) : node)
                .toList());
    }
}
