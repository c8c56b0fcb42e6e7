package io.layerloom.data.split;

import io.layerloom.data.Part;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which examples belong to which part, by index in the order of the source. Immutable; arrays are copied out.
 *
 * <p>The parts of a split by fractions are disjoint and complete; a given split may use its test examples for validation too.
 */
public final class SplitPlan {
    private final Map<Part, int[]> indices = new EnumMap<>(Part.class);

    SplitPlan(int[] training, int[] validation, int[] test) {
        indices.put(Part.TRAIN, training);
        indices.put(Part.VALIDATION, validation);
        indices.put(Part.TEST, test);
    }

    /** The examples of a part, ascending. */
    public int[] indices(Part part) {
        return indices.getOrDefault(part, new int[0]).clone();
    }
}
