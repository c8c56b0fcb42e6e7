package io.layerloom.project.delta;

import io.layerloom.project.json.JsonValue;
import java.util.List;

/**
 * What turns one JSON value into another, and back. Immutable.
 *
 * <p>Objects are compared member by member, lists whose items all have an {@code id} item by item, everything else as a
 * whole. The size is that of the difference, not that of the values.
 *
 * @param changes applied in order
 */
public record JsonDelta(List<Change> changes) {
    public JsonDelta {
        changes = List.copyOf(changes);
    }

    /** The difference of two values. */
    public static JsonDelta between(JsonValue before, JsonValue after) {
        return new JsonDelta(new DeltaFinder().find(before, after));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The way back. */
    public JsonDelta inverse() {
        return new JsonDelta(changes.stream().map(Change::inverse).toList());
    }

    /**
     * The value after the changes.
     *
     * @throws IllegalArgumentException if {@code value} is not what the changes begin with
     */
    public JsonValue applyTo(JsonValue value) {
        JsonValue result = value;
        for (Change change : changes) {
            result = DeltaApplication.apply(result, change);
        }
        return result;
    }
}
