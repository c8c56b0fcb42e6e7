package io.layerloom.model.diff;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs in meaning between two networks, layer by layer. A value that is set to its default equals one that is
 * not set; the order of layers and groups have no meaning. Immutable.
 *
 * @param added layers that only the second has, in its order
 * @param removed layers that only the first has, in its order
 * @param changed layers of one id that differ, in the order of the second
 */
public record NetworkDiff(List<Node> added, List<Node> removed, List<NodeChange> changed) {
    public NetworkDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** What turns {@code before} into {@code after}, with the defaults of the standard catalogue. */
    public static NetworkDiff of(NetworkGraph before, NetworkGraph after) {
        return of(before, after, LayerCatalog.standard());
    }

    /** What turns {@code before} into {@code after}, with the defaults of {@code catalog}. */
    public static NetworkDiff of(NetworkGraph before, NetworkGraph after, LayerCatalog catalog) {
        Map<String, Node> old = before.byId();
        Map<String, Node> young = after.byId();
        List<NodeChange> changes = new ArrayList<>();
        for (Node node : after.nodes()) {
            Node first = old.get(node.id());
            if (first != null) {
                NodeChange change = change(first, node, catalog);
                if (!change.isEmpty()) {
                    changes.add(change);
                }
            }
        }
        return new NetworkDiff(only(after, old), only(before, young), changes);
    }

    /** Whether the networks mean the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<Node> only(NetworkGraph graph, Map<String, Node> others) {
        return graph.nodes().stream()
                .filter(node -> !others.containsKey(node.id()))
                .toList();
    }

    private static NodeChange change(Node before, Node after, LayerCatalog catalog) {
        Map<String, String> old = values(before, catalog);
        Map<String, String> young = values(after, catalog);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        List<NodeChange.ParameterChange> parameters = names.stream()
                .filter(name -> !Optional.ofNullable(old.get(name)).equals(Optional.ofNullable(young.get(name))))
                .map(name -> new NodeChange.ParameterChange(name, old.get(name), young.get(name)))
                .toList();
        return new NodeChange(after.id(), before.type(), after.type(), before.inputs(), after.inputs(), parameters);
    }

    private static Map<String, String> values(Node node, LayerCatalog catalog) {
        List<Parameter> declared =
                catalog.find(node.type()).map(LayerType::parameters).orElse(List.of());
        Map<String, String> values = new LinkedHashMap<>();
        declared.forEach(parameter ->
                values.put(parameter.name(), parameter.defaultValue().text()));
        for (Map.Entry<String, ParameterValue> set : node.parameters().entrySet()) {
            ParameterValue value = declared.stream()
                    .filter(parameter -> parameter.name().equals(set.getKey()))
                    .map(parameter -> parameter.check(set.getValue(), ""))
                    .filter(outcome -> outcome.isDone())
                    .map(outcome -> outcome.value())
                    .findFirst()
                    .orElse(set.getValue());
            values.put(set.getKey(), value.text());
        }
        return values;
    }
}
