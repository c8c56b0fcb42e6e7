package io.layerloom.model.analysis;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.value.ParameterValue;
import java.util.List;

/**
 * A softmax over anything but the units of a vector: the engine runs it along the last dimension, which is the width of
 * an image and not its channels. Recurrent layers apply theirs to the vector of one step.
 */
final class SoftmaxProblems {
    private SoftmaxProblems() {}

    static List<Problem> of(LayerType type, PlacedLayer layer, Shape output) {
        boolean softmax = layer.values().has("activation")
                && layer.values().choice("activation").equals("softmax");
        if (!softmax || output instanceof Shape.Vector || type.category() == LayerCategory.RECURRENT) {
            return List.of();
        }
        String place = layer.place() + ".activation";
        Problem problem = Problem.error(place, "model.shape.softmax-not-vector", type.name(), output.dimensions());
        Edit relu = new Edit.SetParameter(layer.node().id(), "activation", new ParameterValue.Text("relu"));
        Message title = Message.of("model.fix.set", "activation", "relu");
        return List.of(problem.withFix(new NetworkFix(title, List.of(relu))));
    }
}
