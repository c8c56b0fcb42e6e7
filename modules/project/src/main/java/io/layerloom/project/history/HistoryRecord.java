package io.layerloom.project.history;

import io.layerloom.project.delta.JsonDelta;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.Map;

/** One record of the log. Immutable. */
sealed interface HistoryRecord {
    /** The whole state at this point; from here on a damaged log can be read again. */
    record Snapshot(JsonObject state) implements HistoryRecord {}

    /** A step; what was undone before can no longer be redone. */
    record Did(Step step, JsonDelta delta) implements HistoryRecord {}

    /** The newest step goes further than it did; an empty delta takes it back altogether. */
    record Amended(JsonDelta delta) implements HistoryRecord {}

    /** The step before the cursor was undone. */
    record Undone() implements HistoryRecord {}

    /** The step after the cursor was done again. */
    record Redone() implements HistoryRecord {}

    /**
     * The project's files now hold this.
     *
     * @param digests SHA-256 of each file's content, by its key
     */
    record Saved(Map<String, String> digests) implements HistoryRecord {
        public Saved {
            digests = Map.copyOf(digests);
        }
    }
}
