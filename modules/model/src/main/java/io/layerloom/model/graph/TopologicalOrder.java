package io.layerloom.model.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of a network in an order in which each comes after all that it reads from. Inputs that name no node are
 * ignored. Costs O(nodes + connections).
 *
 * @param nodes the nodes that can be ordered: all that are on no cycle and after none
 * @param cycles separate cycles, each as ids in the direction of flow; empty if the network has none
 */
public record TopologicalOrder(List<Node> nodes, List<List<String>> cycles) {
    public TopologicalOrder {
        nodes = List.copyOf(nodes);
        cycles = List.copyOf(cycles);
    }

    /** Orders a network; among nodes that could come next, the one that was ready first comes first (Kahn, 1962). */
    public static TopologicalOrder of(NetworkGraph graph) {
        Map<String, Node> byId = graph.byId();
        Map<String, List<String>> readers = graph.readers();
        Map<String, Integer> waiting = new HashMap<>();
        Deque<Node> ready = new ArrayDeque<>();
        for (Node node : graph.nodes()) {
            int count = (int) node.inputs().stream().filter(byId::containsKey).count();
            waiting.put(node.id(), count);
            if (count == 0) {
                ready.add(node);
            }
        }
        List<Node> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            ordered.add(node);
            waiting.remove(node.id());
            for (String reader : readers.getOrDefault(node.id(), List.of())) {
                if (waiting.merge(reader, -1, Integer::sum) == 0) {
                    ready.add(byId.get(reader));
                }
            }
        }
        return new TopologicalOrder(
                ordered,
                cycles(
                        byId,
                        new LinkedHashSet<>(graph.nodes().stream()
                                .map(Node::id)
                                .filter(waiting::containsKey)
                                .toList())));
    }

    /** Every node that is left reads from one that is left; walking against the flow must end in a circle. */
    private static List<List<String>> cycles(Map<String, Node> byId, Set<String> left) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : left) {
            Map<String, Integer> position = new HashMap<>();
            List<String> walk = new ArrayList<>();
            String at = start;
            while (seen.add(at)) {
                position.put(at, walk.size());
                walk.add(at);
                at = byId.get(at).inputs().stream()
                        .filter(left::contains)
                        .findFirst()
                        .orElseThrow();
            }
            if (position.containsKey(at)) {
                List<String> cycle = new ArrayList<>(walk.subList(position.get(at), walk.size()));
                Collections.reverse(cycle);
                cycles.add(List.copyOf(cycle));
            }
        }
        return cycles;
    }
}
