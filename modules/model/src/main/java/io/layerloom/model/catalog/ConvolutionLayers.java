package io.layerloom.model.catalog;

import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import java.util.List;

/** Convolution and pooling. */
final class ConvolutionLayers {
    static final List<LayerType> TYPES =
            List.of(conv2d(), pooling2d("MaxPooling2D"), pooling2d("AveragePooling2D"), globalPooling());

    private ConvolutionLayers() {}

    private static LayerType conv2d() {
        return new LayerTypeBuilder("Conv2D", LayerCategory.CONVOLUTION, "mdi2g-grid")
                .with(
                        Parameter.whole("filters", 32, CommonParameters.SIZE),
                        CommonParameters.kernel(3),
                        CommonParameters.stride(1),
                        CommonParameters.padding(),
                        CommonParameters.dilation(),
                        CommonParameters.activation("relu"),
                        CommonParameters.bias(),
                        CommonParameters.weightInit())
                .parameters((layer, output) -> {
                    long biases = layer.values().flag("bias") ? layer.values().whole("filters") : 0;
                    return Math.addExact(weights(layer), biases);
                })
                .flops((layer, output) -> {
                    Shape.Image image = (Shape.Image) output;
                    long positions = Math.multiplyExact(image.height(), image.width());
                    return Math.multiplyExact(2, Math.multiplyExact(weights(layer), positions));
                })
                .shape(layer -> Inputs.image(
                        layer,
                        image -> SlidingWindow.over(layer, image, layer.values().whole("filters"))));
    }

    /** One comparison or addition for every pixel of every window. */
    private static LayerType pooling2d(String name) {
        String icon = name.startsWith("Max") ? "mdi2a-arrow-collapse-up" : "mdi2a-approximately-equal";
        return new LayerTypeBuilder(name, LayerCategory.POOLING, icon)
                .with(CommonParameters.kernel(2), CommonParameters.stride(2), CommonParameters.padding())
                .flops((layer, output) -> Math.multiplyExact(output.elements(), SlidingWindow.area(layer)))
                .shape(layer -> Inputs.image(layer, image -> SlidingWindow.over(layer, image, image.channels())));
    }

    private static LayerType globalPooling() {
        return new LayerTypeBuilder("GlobalPooling", LayerCategory.POOLING, "mdi2a-arrow-collapse-all")
                .with(Parameter.choice("mode", "average", List.of("average", "max"), "model.pooling"))
                .flops((layer, output) -> layer.input().elements())
                .shape(layer -> layer.input() instanceof Shape.Vector
                        ? Outcome.refused(layer.error(
                                "model.shape.needs-image-or-sequence",
                                layer.input().dimensions()))
                        : Outcome.done(
                                new Shape.Vector(layer.input().dimensions().get(0))));
    }

    private static long weights(PlacedLayer layer) {
        long channels = layer.input().dimensions().get(0);
        long perFilter = Math.multiplyExact(SlidingWindow.area(layer), channels);
        return Math.multiplyExact(perFilter, layer.values().whole("filters"));
    }
}
