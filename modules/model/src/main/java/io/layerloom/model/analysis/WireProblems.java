package io.layerloom.model.analysis;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with the inputs of one node. */
final class WireProblems {
    private final Node node;
    private final LayerType type;
    private final Wiring wiring;
    private final List<Problem> problems = new ArrayList<>();

    private WireProblems(Node node, LayerType type, Wiring wiring) {
        this.node = node;
        this.type = type;
        this.wiring = wiring;
    }

    static List<Problem> of(Node node, LayerType type, Wiring wiring) {
        WireProblems found = new WireProblems(node, type, wiring);
        found.findSenders();
        found.findCount();
        return found.problems;
    }

    private void findSenders() {
        Set<String> seen = new LinkedHashSet<>();
        for (String input : node.inputs()) {
            if (!seen.add(input)) {
                add("model.graph.duplicate-input", input, "");
            } else if (!wiring.exists(input)) {
                add("model.graph.unknown-input", input, String.join(", ", Suggestions.nearest(input, wiring.ids())));
            } else if (wiring.isOutput(input)) {
                add("model.graph.reads-output", input, "");
            }
        }
    }

    private void findCount() {
        int count = node.inputs().size();
        if (count > type.inputs().maximum()) {
            Problem problem = error(
                    "model.graph.too-many-inputs", type.name(), type.inputs().maximum(), count);
            List<String> first = sound().stream().limit(type.inputs().maximum()).toList();
            Message title = first.isEmpty()
                    ? Message.of("model.fix.disconnect-all", node.id())
                    : Message.of("model.fix.keep-inputs", String.join(", ", first));
            problems.add(problem.withFix(fix(title, new Edit.SetInputs(node.id(), first))));
        } else if (count < type.inputs().minimum()) {
            problems.add(missing(error(
                    "model.graph.missing-input", type.name(), type.inputs().minimum(), count)));
        }
    }

    /** If exactly one other layer leads nowhere and this is the only open one, they belong together. */
    private Problem missing(Problem problem) {
        if (!wiring.openInputs().equals(List.of(node))) {
            return problem;
        }
        List<Node> ends = wiring.deadEnds().stream()
                .filter(end -> !end.id().equals(node.id()))
                .toList();
        if (ends.size() != 1 || wiring.graph().reaches(node.id(), ends.get(0).id())) {
            return problem;
        }
        String end = ends.get(0).id();
        return problem.withFix(fix(Message.of("model.fix.connect", end, node.id()), new Edit.Connect(end, node.id())));
    }

    /** The inputs that may stay. */
    private List<String> sound() {
        return node.inputs().stream()
                .distinct()
                .filter(wiring::exists)
                .filter(input -> !wiring.isOutput(input))
                .toList();
    }

    private void add(String key, String input, String near) {
        Message title = Message.of("model.fix.disconnect", input, node.id());
        problems.add(error(key, input, near).withFix(fix(title, new Edit.SetInputs(node.id(), sound()))));
    }

    private Problem error(String key, Object... arguments) {
        return Problem.error("network.layers." + node.id(), key, arguments);
    }

    private static NetworkFix fix(Message title, Edit edit) {
        return new NetworkFix(title, List.of(edit));
    }
}
