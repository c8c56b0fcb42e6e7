package io.layerloom.model.analysis;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one layer. Immutable.
 *
 * @param id of the layer
 * @param type its type name
 * @param inputs the shapes that enter it; empty while one of them is unknown
 * @param output the shape that leaves it, or null while it is unknown
 * @param parameters trained and tracked numbers, 0 while unknown
 * @param flops multiply-adds of one forward example × 2, 0 while unknown
 * @param memoryBytes the output of one example as 32-bit numbers, 0 while unknown
 * @param problems what is wrong with this layer
 */
public record LayerAnalysis(
        String id,
        String type,
        List<Shape> inputs,
        @Nullable Shape output,
        long parameters,
        long flops,
        long memoryBytes,
        List<Problem> problems) {
    public LayerAnalysis {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    /** The shape that leaves it, if it is known. */
    public Optional<Shape> shape() {
        return Optional.ofNullable(output);
    }
}
