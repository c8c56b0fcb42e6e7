package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Edits of connections. */
final class WireEdits {
    private final NetworkGraph graph;
    private final LayerCatalog catalog;

    WireEdits(NetworkGraph graph, LayerCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    Outcome<NetworkGraph> connect(String from, String to) {
        Optional<Node> reader = graph.node(to);
        if (reader.isEmpty()) {
            return Refusals.unknownNode(graph, to);
        }
        List<String> inputs = new ArrayList<>(reader.get().inputs());
        inputs.add(from);
        return set(to, inputs);
    }

    Outcome<NetworkGraph> disconnect(String from, String to) {
        return Refusals.change(graph, to, node -> {
            if (!node.inputs().contains(from)) {
                return Refusals.because(to, "model.edit.not-connected", from, to);
            }
            return Outcome.done(node.withInputs(
                    node.inputs().stream().filter(input -> !input.equals(from)).toList()));
        });
    }

    Outcome<NetworkGraph> set(String id, List<String> inputs) {
        return Refusals.change(graph, id, node -> check(node, inputs).map(node::withInputs));
    }

    /** Only what is new must fit: a network from a file may hold older mistakes that are repaired one by one. */
    private Outcome<List<String>> check(Node node, List<String> inputs) {
        if (repeated(inputs) > repeated(node.inputs())) {
            return Refusals.because(node.id(), "model.edit.connected-twice", node.id());
        }
        int most =
                catalog.find(node.type()).map(type -> type.inputs().maximum()).orElse(Integer.MAX_VALUE);
        if (inputs.size() > most && inputs.size() > node.inputs().size()) {
            return Refusals.because(node.id(), "model.graph.too-many-inputs", node.type(), most, inputs.size());
        }
        for (String input : inputs) {
            if (node.inputs().contains(input)) {
                continue;
            }
            Optional<Node> sender = graph.node(input);
            if (sender.isEmpty()) {
                return Refusals.unknownNode(graph, input);
            }
            if (sender.get().type().equals("Output")) {
                return Refusals.because(node.id(), "model.graph.reads-output", input, "");
            }
            if (graph.reaches(node.id(), input)) {
                return Refusals.because(node.id(), "model.edit.makes-cycle", input, node.id());
            }
        }
        return Outcome.done(inputs);
    }

    private static int repeated(List<String> inputs) {
        return inputs.size() - new HashSet<>(inputs).size();
    }
}
