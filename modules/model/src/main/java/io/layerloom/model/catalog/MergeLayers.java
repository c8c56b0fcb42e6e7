package io.layerloom.model.catalog;

import io.layerloom.model.layer.InputCount;
import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Layers with several inputs. */
final class MergeLayers {
    static final List<LayerType> TYPES = List.of(add(), concatenate());

    private MergeLayers() {}

    private static LayerType add() {
        return new LayerTypeBuilder("Add", LayerCategory.MERGE, "mdi2p-plus-circle-outline")
                .inputs(InputCount.SEVERAL)
                .flops((layer, output) -> Math.multiplyExact(layer.inputs().size() - 1L, output.elements()))
                .shape(layer -> layer.inputs().stream().allMatch(layer.input()::equals)
                        ? Outcome.done(layer.input())
                        : Outcome.refused(layer.error("model.shape.add-differs", shapes(layer))));
    }

    private static LayerType concatenate() {
        return new LayerTypeBuilder("Concatenate", LayerCategory.MERGE, "mdi2c-call-merge")
                .inputs(InputCount.SEVERAL)
                .shape(MergeLayers::concatenated);
    }

    /** Along the first dimension (features or channels); the others must agree. */
    private static Outcome<Shape> concatenated(PlacedLayer layer) {
        List<Long> first = layer.input().dimensions();
        long sum = 0;
        for (Shape shape : layer.inputs()) {
            List<Long> sizes = shape.dimensions();
            if (sizes.size() != first.size()
                    || !sizes.subList(1, sizes.size()).equals(first.subList(1, first.size()))) {
                return Outcome.refused(layer.error("model.shape.concatenate-differs", shapes(layer)));
            }
            sum = Math.addExact(sum, sizes.get(0));
        }
        List<Long> all = new ArrayList<>(first);
        all.set(0, sum);
        return Outcome.done(Shape.of(all));
    }

    /** Each input with its shape: {@code conv2d-1 [32, 26, 26], conv2d-2 [32, 24, 24]}. */
    private static String shapes(PlacedLayer layer) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < layer.inputs().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(layer.node().inputs().get(i))
                    .append(' ')
                    .append(layer.inputs().get(i).dimensions());
        }
        return text.toString();
    }
}
