package io.layerloom.model.check;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one output of a network.
 *
 * @param id of the layer
 * @param units how many numbers it gives
 * @param activation softmax, sigmoid or identity
 */
record Head(String id, long units, String activation) {
    /** The head, if there is exactly one output and its parameters are sound. */
    static Optional<Head> of(NetworkGraph network, LayerCatalog catalog) {
        List<Node> outputs = network.nodes().stream()
                .filter(node -> node.type().equals("Output"))
                .toList();
        if (outputs.size() != 1) {
            return Optional.empty();
        }
        Node node = outputs.get(0);
        return catalog.find("Output")
                .map(type -> ParameterValues.of(type.parameters(), node.parameters(), "network.layers." + node.id()))
                .filter(Outcome::isDone)
                .map(Outcome::value)
                .map(values -> new Head(node.id(), values.whole("units"), values.choice("activation")));
    }

    String place(String parameter) {
        return "network.layers." + id + "." + parameter;
    }

    /** Sets these parameters of the head. */
    NetworkFix set(Map<String, ParameterValue> values) {
        List<Edit> edits = new ArrayList<>();
        List<String> words = new ArrayList<>();
        values.forEach((name, value) -> {
            edits.add(new Edit.SetParameter(id, name, value));
            words.add(name + " = " + value.text());
        });
        return new NetworkFix(Message.of("model.fix.set-parameters", id, String.join(", ", words)), edits);
    }

    NetworkFix setActivation(String value) {
        return set(Map.of("activation", new ParameterValue.Text(value)));
    }
}
