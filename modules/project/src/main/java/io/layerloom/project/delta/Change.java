package io.layerloom.project.delta;

import io.layerloom.project.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two values. Immutable.
 *
 * @param path names of members from the root down; an item of a list whose items have ids is named by its id
 * @param kind what {@code before} and {@code after} are
 * @param before what stands there in the first value, null for nothing
 * @param after what stands there in the second value, null for nothing
 */
public record Change(
        List<String> path,
        Kind kind,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {
    /** What changes. */
    public enum Kind {
        /** The value at the path. */
        VALUE,
        /** The order of the list at the path, as a list of ids. */
        ORDER
    }

    public Change {
        path = List.copyOf(path);
    }

    Change inverse() {
        return new Change(path, kind, after, before);
    }
}
