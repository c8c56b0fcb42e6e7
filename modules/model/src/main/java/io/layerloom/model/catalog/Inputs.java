package io.layerloom.model.catalog;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.List;
import java.util.function.Function;

/** What layers require of their input; a refusal offers the layer that is missing in between. */
final class Inputs {
    private Inputs() {}

    /** The one input as a vector. */
    static Outcome<Shape> vector(PlacedLayer layer, Function<Shape.Vector, Shape> rule) {
        if (layer.input() instanceof Shape.Vector vector) {
            return Outcome.done(rule.apply(vector));
        }
        boolean image = layer.input() instanceof Shape.Image;
        return missing(layer, image ? "Flatten" : "GlobalPooling", image ? "image-to-vector" : "sequence-to-vector");
    }

    /** The one input as an image. */
    static Outcome<Shape> image(PlacedLayer layer, Function<Shape.Image, Outcome<Shape>> rule) {
        return layer.input() instanceof Shape.Image image
                ? rule.apply(image)
                : Outcome.refused(layer.error(
                        "model.shape.needs-image",
                        layer.node().type(),
                        layer.input().dimensions()));
    }

    private static Outcome<Shape> missing(PlacedLayer layer, String type, String key) {
        Edit insert = new Edit.InsertOnConnection(type, layer.node().id(), 0);
        Message title = Message.of("model.fix.insert", type);
        Problem problem = layer.error(
                "model.shape." + key,
                layer.node().type(),
                layer.input().dimensions(),
                layer.node().inputs().get(0));
        return Outcome.refused(problem.withFix(new NetworkFix(title, List.of(insert))));
    }
}
