package io.layerloom.model.layer;

import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;

/** What leaves a layer, given what enters it. Pure and safe for any thread. */
@FunctionalInterface
public interface ShapeRule {
    /**
     * The shape of the output for one example, or why the layer cannot take these inputs. The number of inputs is one
     * that the layer type allows.
     *
     * @throws ArithmeticException if a size does not fit into a {@code long}
     */
    Outcome<Shape> outputOf(PlacedLayer layer);
}
