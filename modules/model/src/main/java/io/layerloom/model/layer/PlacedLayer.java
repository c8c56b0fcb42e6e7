package io.layerloom.model.layer;

import io.layerloom.model.graph.Node;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.List;

/**
 * A layer in its network with everything that its rules need. Immutable.
 *
 * @param node the layer
 * @param values its parameters, checked, with defaults
 * @param inputs the shapes that enter it, in the order of {@link Node#inputs()}
 */
public record PlacedLayer(Node node, ParameterValues values, List<Shape> inputs) {
    public PlacedLayer {
        inputs = List.copyOf(inputs);
    }

    /** The first input's shape. */
    public Shape input() {
        return inputs.get(0);
    }

    /** Path of the layer in the project. */
    public String place() {
        return "network.layers." + node.id();
    }

    /** An error of this layer. */
    public Problem error(String key, Object... arguments) {
        return Problem.error(place(), key, arguments);
    }
}
