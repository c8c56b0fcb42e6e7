package io.layerloom.model.analysis;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.graph.TopologicalOrder;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong with a network as a whole: ends that are missing, ends that are too many, circles. */
final class NetworkProblems {
    private final NetworkGraph graph;
    private final Wiring wiring;
    private final List<Problem> problems = new ArrayList<>();

    private NetworkProblems(NetworkGraph graph, Wiring wiring) {
        this.graph = graph;
        this.wiring = wiring;
    }

    static List<Problem> of(NetworkGraph graph, Wiring wiring, TopologicalOrder order) {
        NetworkProblems found = new NetworkProblems(graph, wiring);
        found.findInput();
        found.findOutput();
        order.cycles().forEach(found::cycle);
        return found.problems;
    }

    private void findInput() {
        List<Node> inputs = wiring.ofType(Wiring.INPUT);
        if (inputs.isEmpty()) {
            String id = NodeIds.fresh(graph, Wiring.INPUT);
            List<Edit> edits = new ArrayList<>();
            edits.add(new Edit.AddNode(new Node(id, Wiring.INPUT, Map.of(), List.of())));
            if (wiring.openInputs().size() == 1) {
                edits.add(new Edit.Connect(id, wiring.openInputs().get(0).id()));
            }
            problems.add(Problem.error("network", "model.graph.no-input")
                    .withFix(new NetworkFix(Message.of("model.fix.add", Wiring.INPUT), edits)));
        }
        several(inputs, "model.graph.several-inputs");
    }

    private void findOutput() {
        List<Node> outputs = wiring.ofType(Wiring.OUTPUT);
        List<Node> ends = wiring.deadEnds();
        if (outputs.isEmpty()) {
            Problem problem = Problem.error("network", "model.graph.no-output");
            problems.add(ends.size() > 1 ? problem : problem.withFix(outputAfter(ends)));
        } else {
            ends.forEach(this::deadEnd);
        }
        several(outputs, "model.graph.several-outputs");
    }

    private NetworkFix outputAfter(List<Node> ends) {
        List<String> from = ends.stream().map(Node::id).toList();
        Node output = new Node(NodeIds.fresh(graph, Wiring.OUTPUT), Wiring.OUTPUT, Map.of(), from);
        return new NetworkFix(Message.of("model.fix.add", Wiring.OUTPUT), List.of(new Edit.AddNode(output)));
    }

    private void several(List<Node> nodes, String key) {
        if (nodes.size() > 1) {
            String ids = nodes.stream().map(Node::id).collect(Collectors.joining(", "));
            problems.add(Problem.error("network.layers." + nodes.get(1).id(), key, nodes.size(), ids));
        }
    }

    private void deadEnd(Node node) {
        Edit remove = new Edit.RemoveNodes(Set.of(node.id()));
        problems.add(Problem.error("network.layers." + node.id(), "model.graph.dead-end", node.id())
                .withFix(new NetworkFix(Message.of("model.fix.remove", node.id()), List.of(remove))));
    }

    private void cycle(List<String> cycle) {
        String from = cycle.get(cycle.size() - 1);
        String to = cycle.get(0);
        String path = String.join(" → ", cycle) + " → " + to;
        problems.add(Problem.error("network.layers." + to, "model.graph.cycle", path)
                .withFix(new NetworkFix(
                        Message.of("model.fix.disconnect", from, to), List.of(new Edit.Disconnect(from, to)))));
    }
}
