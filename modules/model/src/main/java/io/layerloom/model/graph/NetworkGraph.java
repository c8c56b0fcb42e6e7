package io.layerloom.model.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private static void requireNew(Map<String, Object> seen, String id) {
        if (seen.put(id, id) != null) {
            throw new IllegalArgumentException("nodes: the id '" + id + "' stands twice");
        }
    }
}
