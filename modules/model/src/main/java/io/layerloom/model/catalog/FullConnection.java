package io.layerloom.model.catalog;

import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;

/** The rules of a layer of {@code units} that sees every feature of a vector. */
final class FullConnection {
    private FullConnection() {}

    enum Bias {
        PRESENT,
        ABSENT
    }

    static Outcome<Shape> shape(PlacedLayer layer) {
        return Inputs.vector(layer, input -> new Shape.Vector(layer.values().whole("units")));
    }

    static long parameters(PlacedLayer layer, Bias bias) {
        long units = layer.values().whole("units");
        long weights = Math.multiplyExact(layer.input().elements(), units);
        return bias == Bias.PRESENT ? Math.addExact(weights, units) : weights;
    }

    static long flops(PlacedLayer layer) {
        return Math.multiplyExact(2, parameters(layer, Bias.ABSENT));
    }
}
