package io.layerloom.model.training;

import io.layerloom.model.value.ParameterValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A catalogue entry that was chosen, with the parameter values that were set: a loss, an optimizer or a schedule.
 *
 * @param type name of the catalogue entry, for example {@code Adam}
 * @param parameters values by parameter name; what is absent has the catalogue's default
 */
public record Choice(String type, Map<String, ParameterValue> parameters) {
    public Choice {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The entry with all parameters at their defaults. */
    public static Choice of(String type) {
        return new Choice(type, Map.of());
    }
}
