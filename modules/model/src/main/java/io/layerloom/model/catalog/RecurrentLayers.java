package io.layerloom.model.catalog;

import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.value.ParameterValue.Flag;
import java.util.List;

/** Layers that remember along a sequence. */
final class RecurrentLayers {
    static final List<LayerType> TYPES = List.of(lstm());

    private static final int GATES = 4;

    private RecurrentLayers() {}

    private static LayerType lstm() {
        return new LayerTypeBuilder("LSTM", LayerCategory.RECURRENT, "mdi2r-repeat-variant")
                .with(
                        CommonParameters.units(64),
                        Parameter.flag("returnSequences", new Flag(false)),
                        CommonParameters.activation("tanh"),
                        CommonParameters.gateActivation(),
                        Parameter.real("forgetBias", 1, Range.closed(-100, 100)),
                        CommonParameters.weightInit())
                .parameters((layer, output) -> {
                    long biases = Math.multiplyExact(GATES, layer.values().whole("units"));
                    return Math.addExact(weights(layer), biases);
                })
                .flops((layer, output) -> {
                    long steps = ((Shape.Sequence) layer.input()).steps();
                    return Math.multiplyExact(2, Math.multiplyExact(weights(layer), steps));
                })
                .shape(RecurrentLayers::lstmShape);
    }

    private static Outcome<Shape> lstmShape(PlacedLayer layer) {
        if (!(layer.input() instanceof Shape.Sequence sequence)) {
            return Outcome.refused(layer.error(
                    "model.shape.needs-sequence", "LSTM", layer.input().dimensions()));
        }
        long units = layer.values().whole("units");
        return Outcome.done(
                layer.values().flag("returnSequences")
                        ? new Shape.Sequence(units, sequence.steps())
                        : new Shape.Vector(units));
    }

    private static long weights(PlacedLayer layer) {
        long units = layer.values().whole("units");
        long seen = Math.addExact(layer.input().dimensions().get(0), units);
        return Math.multiplyExact(GATES, Math.multiplyExact(seen, units));
    }
}
