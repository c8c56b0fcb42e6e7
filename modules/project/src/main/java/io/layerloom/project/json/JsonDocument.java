package io.layerloom.project.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed file: its value and where each part of it stood. Immutable.
 *
 * @param file name for messages
 * @param root the value
 * @param values where each value begins, by JSON pointer ({@code /layers/0/id})
 * @param names where each member's name begins, by the pointer of its value
 */
public record JsonDocument(String file, JsonValue root, Map<String, Location> values, Map<String, Location> names) {
    public JsonDocument {
        values = Map.copyOf(values);
        names = Map.copyOf(names);
    }

    /** A value that was never text, or whose text was changed since: it has no places. */
    public static JsonDocument withoutPlaces(String file, JsonValue root) {
        return new JsonDocument(file, root, Map.of(), Map.of());
    }

    /** Where the value with this pointer begins, or null if that is not known. */
    public @Nullable Location valueAt(String pointer) {
        return values.get(pointer);
    }

    /** Where the name of the member with this pointer begins, or null if that is not known. */
    public @Nullable Location nameAt(String pointer) {
        return names.get(pointer);
    }
}
