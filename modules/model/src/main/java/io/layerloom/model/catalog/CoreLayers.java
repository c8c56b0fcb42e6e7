package io.layerloom.model.catalog;

import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import java.util.List;

/** Fully connected layers, activations, regularisation, normalisation and changes of shape. */
final class CoreLayers {
    static final List<LayerType> TYPES = List.of(dense(), activation(), dropout(), batchNorm(), flatten());

    private CoreLayers() {}

    private static LayerType dense() {
        return new LayerTypeBuilder("Dense", LayerCategory.CORE, "mdi2v-vector-polyline")
                .with(
                        CommonParameters.units(64),
                        CommonParameters.activation("relu"),
                        CommonParameters.bias(),
                        CommonParameters.weightInit())
                .parameters((layer, output) -> FullConnection.parameters(
                        layer, layer.values().flag("bias") ? FullConnection.Bias.PRESENT : FullConnection.Bias.ABSENT))
                .flops((layer, output) -> FullConnection.flops(layer))
                .shape(FullConnection::shape);
    }

    private static LayerType activation() {
        return new LayerTypeBuilder("Activation", LayerCategory.CORE, "mdi2f-function-variant")
                .with(CommonParameters.activation("relu"))
                .shape(layer -> Outcome.done(layer.input()));
    }

    private static LayerType dropout() {
        return new LayerTypeBuilder("Dropout", LayerCategory.NORMALIZATION, "mdi2s-scatter-plot-outline")
                .with(Parameter.real("rate", 0.5, Range.below(0, 1)))
                .shape(layer -> Outcome.done(layer.input()));
    }

    /** Holds scale, shift, running mean and running variance of each feature or channel. */
    private static LayerType batchNorm() {
        return new LayerTypeBuilder("BatchNorm", LayerCategory.NORMALIZATION, "mdi2c-chart-bell-curve")
                .with(
                        Parameter.real("momentum", 0.9, Range.below(0, 1)),
                        Parameter.real("epsilon", 1e-5, Range.above(0, 1)))
                .parameters((layer, output) ->
                        Math.multiplyExact(4, output.dimensions().get(0)))
                .flops((layer, output) -> Math.multiplyExact(2, output.elements()))
                .shape(layer -> layer.input() instanceof Shape.Sequence
                        ? Outcome.refused(layer.error(
                                "model.shape.no-sequence",
                                "BatchNorm",
                                layer.input().dimensions()))
                        : Outcome.done(layer.input()));
    }

    private static LayerType flatten() {
        return new LayerTypeBuilder("Flatten", LayerCategory.SHAPE, "mdi2a-arrow-collapse-down")
                .shape(layer -> layer.input() instanceof Shape.Sequence
                        ? Outcome.refused(layer.error(
                                "model.shape.no-sequence",
                                "Flatten",
                                layer.input().dimensions()))
                        : Outcome.done(new Shape.Vector(layer.input().elements())));
    }
}
