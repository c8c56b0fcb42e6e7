package io.layerloom.model.edit;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.problem.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies nodes and groups. A copy joins the group of its original, unless that group is copied too. */
final class Duplication {
    private final NetworkGraph graph;
    private final GroupTree tree;

    Duplication(NetworkGraph graph) {
        this.graph = graph;
        this.tree = GroupTree.of(graph);
    }

    Outcome<NetworkGraph> duplicate(Set<String> ids) {
        Set<String> originals = new LinkedHashSet<>();
        for (String id : ids) {
            if (!graph.contains(id)) {
                return Refusals.unknownNode(graph, id);
            }
            originals.addAll(tree.closure(id));
        }
        Map<String, String> copies = names(originals);
        List<Node> nodes = new ArrayList<>(graph.nodes());
        graph.nodes().stream()
                .filter(node -> copies.containsKey(node.id()))
                .forEach(node -> nodes.add(copy(node, copies)));
        List<Group> groups = new ArrayList<>(graph.groups());
        graph.groups().stream()
                .filter(group -> copies.containsKey(group.id()))
                .forEach(group -> groups.add(copy(group, copies)));
        NetworkGraph result = new NetworkGraph(nodes, groups);
        for (Map.Entry<String, String> copy : copies.entrySet()) {
            Optional<String> owner = tree.ownerOf(copy.getKey()).filter(id -> !copies.containsKey(id));
            if (owner.isPresent()) {
                result = GroupTree.withMember(result, owner.get(), copy.getValue());
            }
        }
        return Outcome.done(result);
    }

    /** In the order of the network, so that the same edit always gives the same names. */
    private Map<String, String> names(Set<String> originals) {
        Set<String> used = new HashSet<>(NodeIds.used(graph));
        Map<String, String> copies = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (originals.contains(node.id())) {
                copies.put(node.id(), take(used, node.type()));
            }
        }
        for (Group group : graph.groups()) {
            if (originals.contains(group.id())) {
                copies.put(group.id(), take(used, "group"));
            }
        }
        return copies;
    }

    private static String take(Set<String> used, String type) {
        String id = NodeIds.fresh(used, type);
        used.add(id);
        return id;
    }

    private static Node copy(Node node, Map<String, String> copies) {
        List<String> inputs = node.inputs().stream()
                .map(input -> copies.getOrDefault(input, input))
                .toList();
        return node.withId(copies.get(node.id())).withInputs(inputs);
    }

    private static Group copy(Group group, Map<String, String> copies) {
        Set<String> members = group.members().stream()
                .filter(copies::containsKey)
                .map(copies::get)
                .collect(Collectors.toSet());
        return new Group(copies.get(group.id()), group.title(), members);
    }
}
