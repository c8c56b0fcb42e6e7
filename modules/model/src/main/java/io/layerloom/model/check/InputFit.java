package io.layerloom.model.check;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.value.ParameterValue;
import java.util.List;

/** Whether the network takes what the dataset gives. */
final class InputFit {
    private InputFit() {}

    static List<Problem> problems(NetworkGraph network, LayerCatalog catalog, TaskSignature signature) {
        List<Node> inputs = network.nodes().stream()
                .filter(node -> node.type().equals("Input"))
                .toList();
        if (inputs.size() != 1) {
            return List.of();
        }
        Node input = inputs.get(0);
        String place = "network.layers." + input.id();
        List<Long> wanted = signature.input().dimensions();
        return catalog.find("Input")
                .map(type -> ParameterValues.of(type.parameters(), input.parameters(), place))
                .filter(Outcome::isDone)
                .map(values -> values.value().wholes("shape"))
                .filter(shape -> !shape.equals(wanted))
                .map(shape -> Problem.error(place + ".shape", "model.task.input-differs", shape, wanted)
                        .withFix(set(input.id(), wanted)))
                .map(List::of)
                .orElse(List.of());
    }

    private static NetworkFix set(String id, List<Long> shape) {
        ParameterValue value = new ParameterValue.Wholes(shape);
        return new NetworkFix(
                Message.of("model.fix.set-parameters", id, "shape = " + value.text()),
                List.of(new Edit.SetParameter(id, "shape", value)));
    }
}
