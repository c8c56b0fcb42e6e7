package io.layerloom.model.catalog;

import io.layerloom.model.layer.InputCount;
import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import java.util.List;

/** Where examples come in and answers go out. */
final class InputOutputLayers {
    static final List<LayerType> TYPES = List.of(input(), output());

    private InputOutputLayers() {}

    private static LayerType input() {
        Parameter shape =
                Parameter.wholes("shape", List.of(1L, 28L, 28L), CommonParameters.SIZE, new Parameter.Lengths(1, 3));
        return new LayerTypeBuilder("Input", LayerCategory.INPUT_OUTPUT, "mdi2l-location-enter")
                .inputs(InputCount.NONE)
                .with(shape)
                .shape(layer -> Outcome.done(Shape.of(layer.values().wholes("shape"))));
    }

    private static LayerType output() {
        Parameter activation = Parameter.choice(
                "activation", "softmax", List.of("softmax", "sigmoid", "identity"), "model.activation");
        return new LayerTypeBuilder("Output", LayerCategory.INPUT_OUTPUT, "mdi2l-location-exit")
                .with(CommonParameters.units(10), activation, CommonParameters.weightInit())
                .parameters((layer, output) -> FullConnection.parameters(layer, FullConnection.Bias.PRESENT))
                .flops((layer, output) -> FullConnection.flops(layer))
                .shape(FullConnection::shape);
    }
}
