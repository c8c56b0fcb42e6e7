package io.layerloom.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A directed graph of layers as one immutable value. It may be unfinished or wrong: a network under construction is a
 * value too, and the analysis says what is wrong with it.
 *
 * @param nodes the layers, in the order in which they were added; ids are unique, inputs may name nodes that are missing
 *     and may form cycles
 * @param groups nested blocks, for people only
 */
public record NetworkGraph(List<Node> nodes, List<Group> groups) {
    /** The network without layers. */
    public static final NetworkGraph EMPTY = new NetworkGraph(List.of(), List.of());

    /**
     * @throws IllegalArgumentException if an id stands twice
     */
    public NetworkGraph {
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
        Map<String, Object> seen = new LinkedHashMap<>();
        nodes.forEach(node -> requireNew(seen, node.id()));
        groups.forEach(group -> requireNew(seen, group.id()));
    }

    /** The node with this id. */
    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The nodes by id, in order. */
    public Map<String, Node> byId() {
        Map<String, Node> map = new LinkedHashMap<>();
        nodes.forEach(node -> map.put(node.id(), node));
        return map;
    }

    /** For each id that is read from, the ids of the nodes that read from it, in order, once for each connection. */
    public Map<String, List<String>> readers() {
        Map<String, List<String>> map = new HashMap<>();
        for (Node node : nodes) {
            node.inputs()
                    .forEach(input ->
                            map.computeIfAbsent(input, id -> new ArrayList<>()).add(node.id()));
        }
        return map;
    }

    /** Whether what leaves {@code from} can get to {@code to}; a node reaches itself. O(nodes + connections). */
    public boolean reaches(String from, String to) {
        Map<String, List<String>> readers = readers();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(readers.getOrDefault(at, List.of()));
            }
        }
        return false;
    }

    /** The group with this id. */
    public Optional<Group> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** Whether a node or a group has this id. */
    public boolean contains(String id) {
        return node(id).isPresent() || group(id).isPresent();
    }

    /** The same network with other nodes. */
    public NetworkGraph withNodes(List<Node> others) {
        return new NetworkGraph(others, groups);
    }

    /** The same network with other groups. */
    public NetworkGraph withGroups(List<Group> others) {
        return new NetworkGraph(nodes, others);
    }

    private static void requireNew(Map<String, Object> seen, String id) {
        if (seen.put(id, id) != null) {
            throw new IllegalArgumentException("nodes: the id '" + id + "' stands twice");
        }
    }
}
