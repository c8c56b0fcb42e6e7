package io.layerloom.model.analysis;

import io.layerloom.model.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Sums over a network. A sum that does not fit into a {@code long} stays at the largest one.
 *
 * @param parameters of all layers
 * @param flops of all layers
 * @param memoryBytes of all layers
 */
record Totals(long parameters, long flops, long memoryBytes) {
    static Totals of(Collection<LayerAnalysis> layers) {
        return new Totals(
                sum(layers, LayerAnalysis::parameters),
                sum(layers, LayerAnalysis::flops),
                sum(layers, LayerAnalysis::memoryBytes));
    }

    /** Where no single layer is too large, the network may still be. */
    List<Problem> problems() {
        return SizeLimits.ofNetwork(parameters);
    }

    private static long sum(Collection<LayerAnalysis> layers, ToLongFunction<LayerAnalysis> count) {
        return layers.stream().mapToLong(count).reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }
}
