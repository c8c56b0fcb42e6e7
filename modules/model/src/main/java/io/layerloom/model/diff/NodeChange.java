package io.layerloom.model.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one layer differs between two networks. Immutable.
 *
 * @param id of the layer in both
 * @param oldType type in the first
 * @param newType type in the second
 * @param oldInputs inputs in the first
 * @param newInputs inputs in the second
 * @param parameters the parameters that differ, by name
 */
public record NodeChange(
        String id,
        String oldType,
        String newType,
        List<String> oldInputs,
        List<String> newInputs,
        List<ParameterChange> parameters) {
    /**
     * A parameter that differs, as people write it.
     *
     * @param name of the parameter
     * @param oldValue in the first, defaults included; null where the first type has none of this name
     * @param newValue in the second, likewise
     */
    public record ParameterChange(
            String name,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    public NodeChange {
        oldInputs = List.copyOf(oldInputs);
        newInputs = List.copyOf(newInputs);
        parameters = List.copyOf(parameters);
    }

    /** Whether the type differs. */
    public boolean typeChanged() {
        return !oldType.equals(newType);
    }

    /** Whether the inputs differ. */
    public boolean inputsChanged() {
        return !oldInputs.equals(newInputs);
    }

    boolean isEmpty() {
        return !typeChanged() && !inputsChanged() && parameters.isEmpty();
    }
}
