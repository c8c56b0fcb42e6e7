package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.model.value.ParameterValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Edits of what a node is: its parameters and its type. */
final class ParameterEdits {
    private final NetworkGraph graph;
    private final LayerCatalog catalog;

    ParameterEdits(NetworkGraph graph, LayerCatalog catalog) {
        this.graph = graph;
        this.catalog = catalog;
    }

    Outcome<NetworkGraph> set(String id, String name, ParameterValue value) {
        return Refusals.change(
                graph,
                id,
                node -> parameter(node, name)
                        .then(parameter -> parameter.check(value, "network.layers." + id + "." + name))
                        .map(checked -> node.withParameter(name, checked)));
    }

    Outcome<NetworkGraph> reset(String id, String name) {
        return Refusals.change(graph, id, node -> Outcome.done(node.withoutParameter(name)));
    }

    Outcome<NetworkGraph> replaceType(String id, String name) {
        Optional<LayerType> type = catalog.find(name);
        if (type.isEmpty()) {
            return Refusals.unknownType(catalog, id, name);
        }
        return Refusals.change(graph, id, node -> Outcome.done(as(type.get(), node)));
    }

    private static Node as(LayerType type, Node node) {
        Map<String, ParameterValue> kept = new TreeMap<>();
        node.parameters()
                .forEach((name, value) -> type.parameter(name)
                        .map(parameter -> parameter.check(value, name))
                        .filter(Outcome::isDone)
                        .ifPresent(checked -> kept.put(name, checked.value())));
        List<String> inputs =
                node.inputs().stream().limit(type.inputs().maximum()).toList();
        return new Node(node.id(), type.name(), kept, inputs);
    }

    private Outcome<Parameter> parameter(Node node, String name) {
        Optional<LayerType> type = catalog.find(node.type());
        if (type.isEmpty()) {
            return Refusals.unknownType(catalog, node.id(), node.type());
        }
        List<String> names =
                type.get().parameters().stream().map(Parameter::name).toList();
        return type.get()
                .parameter(name)
                .map(Outcome::done)
                .orElseGet(() -> Refusals.because(
                        node.id() + "." + name,
                        names.isEmpty() ? "model.parameter.none" : "model.parameter.unknown",
                        name,
                        String.join(", ", Suggestions.nearest(name, names))));
    }
}
