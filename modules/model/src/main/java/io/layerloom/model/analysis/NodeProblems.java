package io.layerloom.model.analysis;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.model.value.ParameterValue;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a node by itself: its id, its type, its parameters. */
final class NodeProblems {
    private NodeProblems() {}

    static List<Problem> ofId(NetworkGraph graph, Node node) {
        if (NodeIds.isValid(node.id())) {
            return List.of();
        }
        String better = NodeIds.repaired(graph, node.id());
        Problem problem = Problem.error("network.layers." + node.id(), "model.graph.invalid-id", node.id());
        return List.of(problem.withFix(
                fix(Message.of("model.fix.rename", node.id(), better), new Edit.Rename(node.id(), better))));
    }

    static Problem unknownType(Node node, LayerCatalog catalog) {
        List<String> names = catalog.types().stream().map(LayerType::name).toList();
        Problem problem = Problem.error(
                "network.layers." + node.id(),
                "model.graph.unknown-type",
                node.type(),
                String.join(", ", catalog.nearest(node.type())));
        return Suggestions.obvious(node.type(), names)
                .map(name -> problem.withFix(
                        fix(Message.of("model.fix.replace-type", name), new Edit.ReplaceType(node.id(), name))))
                .orElse(problem);
    }

    /** A wrong value goes back to its default; an unknown name becomes the one that was meant, or goes. */
    static Problem withFix(Problem problem, Node node, LayerType type) {
        String name = problem.place().substring(("network.layers." + node.id() + ".").length());
        Edit reset = new Edit.ResetParameter(node.id(), name);
        Optional<Parameter> known = type.parameter(name);
        if (known.isPresent()) {
            String value = known.get().defaultValue().text();
            return problem.withFix(fix(Message.of("model.fix.set", name, value), reset));
        }
        ParameterValue value = node.parameters().get(name);
        List<String> names = type.parameters().stream().map(Parameter::name).toList();
        return Suggestions.obvious(name, names)
                .filter(meant -> value != null && !node.parameters().containsKey(meant))
                .flatMap(type::parameter)
                .filter(meant -> meant.check(value, "").isDone())
                .map(meant -> problem.withFix(fix(
                        Message.of("model.fix.rename", name, meant.name()),
                        reset,
                        new Edit.SetParameter(node.id(), meant.name(), value))))
                .orElseGet(() -> problem.withFix(fix(Message.of("model.fix.remove-parameter", name), reset)));
    }

    private static NetworkFix fix(Message title, Edit... edits) {
        return new NetworkFix(title, List.of(edits));
    }
}
