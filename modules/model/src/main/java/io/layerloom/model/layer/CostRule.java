package io.layerloom.model.layer;

import io.layerloom.model.shape.Shape;

/** A count that a layer costs: its parameters, or its FLOPs for one example. Pure and safe for any thread. */
@FunctionalInterface
public interface CostRule {
    /** Costs nothing. */
    CostRule NOTHING = (layer, output) -> 0;

    /**
     * The count.
     *
     * @param output what the layer's shape rule gave
     * @throws ArithmeticException if the count does not fit into a {@code long}
     */
    long of(PlacedLayer layer, Shape output);
}
