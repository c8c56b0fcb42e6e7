package io.layerloom.model.catalog;

import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import java.util.List;

/**
 * The arithmetic of a window that slides over an image: {@code valid} uses only whole windows,
 * {@code floor((in − span) / stride) + 1} with {@code span = (kernel − 1) · dilation + 1}; {@code same} pads with zeros
 * to {@code ceil(in / stride)}. These are Deeplearning4j's {@code ConvolutionMode.Truncate} and {@code Same}.
 *
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic</a>
 */
final class SlidingWindow {
    private static final List<Long> UNDILATED = List.of(1L, 1L);

    private SlidingWindow() {}

    /** The output with {@code channels}, or why the window does not fit. */
    static Outcome<Shape> over(PlacedLayer layer, Shape.Image image, long channels) {
        Outcome<Long> height = along(layer, 0, image.height());
        Outcome<Long> width = along(layer, 1, image.width());
        return height.then(h -> width.map(w -> new Shape.Image(channels, h, w)));
    }

    private static Outcome<Long> along(PlacedLayer layer, int axis, long size) {
        long kernel = layer.values().wholes("kernel").get(axis);
        long stride = layer.values().wholes("stride").get(axis);
        List<Long> dilations = layer.values().has("dilation") ? layer.values().wholes("dilation") : UNDILATED;
        long span = Math.addExact(Math.multiplyExact(kernel - 1, dilations.get(axis)), 1);
        String side = axis == 0 ? "height" : "width";
        if (layer.values().choice("padding").equals("same")) {
            long steps = (size + stride - 1) / stride;
            boolean skips = (steps - 1) * stride + span < size;
            return skips ? WindowProblems.skips(layer, side, size, span, stride) : Outcome.done(steps);
        }
        return span > size
                ? WindowProblems.tooLarge(layer, side, size, span)
                : Outcome.done((size - span) / stride + 1);
    }

    /** How many pixels of one channel a window covers. */
    static long area(PlacedLayer layer) {
        List<Long> kernel = layer.values().wholes("kernel");
        return Math.multiplyExact(kernel.get(0), kernel.get(1));
    }
}
