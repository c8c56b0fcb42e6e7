package io.layerloom.project.history;

import io.layerloom.project.delta.JsonDelta;
import io.layerloom.project.history.HistoryRecord.Amended;
import io.layerloom.project.history.HistoryRecord.Did;
import io.layerloom.project.history.HistoryRecord.Redone;
import io.layerloom.project.history.HistoryRecord.Saved;
import io.layerloom.project.history.HistoryRecord.Snapshot;
import io.layerloom.project.history.HistoryRecord.Undone;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that were done and undone, in memory: what replaying a log gives. Live and replayed use take the same way,
 * {@link #accept}, so that they cannot differ. For one thread.
 */
final class Timeline {
    private JsonObject state = JsonObject.EMPTY;
    private Map<String, String> saved = Map.of();
    private final List<Did> steps = new ArrayList<>();
    private int cursor;
    private int sinceSnapshot;

    JsonObject state() {
        return state;
    }

    /** Digests of the files when they were last saved; empty if that is unknown. */
    Map<String, String> saved() {
        return saved;
    }

    /** How many records came after the newest snapshot. */
    int sinceSnapshot() {
        return sinceSnapshot;
    }

    /** Steps that can be undone, oldest first. */
    List<Step> undoable() {
        return steps.subList(0, cursor).stream().map(Did::step).toList();
    }

    /** Steps that can be done again, the next one first. */
    List<Step> redoable() {
        return steps.subList(cursor, steps.size()).stream().map(Did::step).toList();
    }

    /** The step that undo would undo. */
    Optional<Did> last() {
        return cursor == 0 ? Optional.empty() : Optional.of(steps.get(cursor - 1));
    }

    /** The step that redo would do. */
    Optional<Did> next() {
        return cursor == steps.size() ? Optional.empty() : Optional.of(steps.get(cursor));
    }

    /** The state before the newest step. */
    JsonObject stateBeforeLast() {
        return last().map(did -> moved(did.delta().inverse())).orElse(state);
    }

    /**
     * Goes on by one record.
     *
     * @throws IllegalArgumentException if the record does not fit what came before; nothing has changed then
     */
    void accept(HistoryRecord record) {
        switch (record) {
            case Snapshot(JsonObject whole) -> rebase(whole);
            case Did did -> did(did);
            case Amended(JsonDelta delta) -> amend(delta);
            case Undone() -> undo();
            case Redone() -> redo();
            case Saved(var digests) -> saved = digests;
        }
        sinceSnapshot = record instanceof Snapshot ? 0 : sinceSnapshot + 1;
    }

    /** The same steps as records, for a shorter log that keeps only the newest {@code most} undoable ones. */
    List<HistoryRecord> condensed(int most) {
        int first = Math.max(0, cursor - most);
        JsonObject base = state;
        for (Did did : steps.subList(first, cursor).reversed()) {
            base = moved(base, did.delta().inverse());
        }
        List<HistoryRecord> records = new ArrayList<>();
        records.add(new Snapshot(base));
        records.addAll(steps.subList(first, steps.size()));
        for (int i = cursor; i < steps.size(); i++) {
            records.add(new Undone());
        }
        records.add(new Saved(saved));
        return records;
    }

    private void rebase(JsonObject whole) {
        if (!whole.equals(state)) {
            // What came between was lost; steps of another past cannot be undone from here.
            state = whole;
            steps.clear();
            cursor = 0;
        }
    }

    private void did(Did did) {
        JsonObject after = moved(did.delta());
        steps.subList(cursor, steps.size()).clear();
        steps.add(did);
        cursor++;
        state = after;
    }

    private void amend(JsonDelta delta) {
        Did last = last().orElseThrow(() -> new IllegalArgumentException("record: there is no step to amend"));
        state = moved(stateBeforeLast(), delta);
        cursor--;
        steps.subList(cursor, steps.size()).clear();
        if (!delta.isEmpty()) {
            steps.add(new Did(last.step(), delta));
            cursor++;
        }
    }

    private void undo() {
        Did last = last().orElseThrow(() -> new IllegalArgumentException("record: there is no step to undo"));
        state = moved(last.delta().inverse());
        cursor--;
    }

    private void redo() {
        Did next = next().orElseThrow(() -> new IllegalArgumentException("record: there is no step to do again"));
        state = moved(next.delta());
        cursor++;
    }

    private JsonObject moved(JsonDelta delta) {
        return moved(state, delta);
    }

    private static JsonObject moved(JsonObject from, JsonDelta delta) {
        if (delta.applyTo(from) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("record: it leaves no object");
    }
}
