package io.layerloom.project.history;

import io.layerloom.project.delta.Change;
import io.layerloom.project.delta.JsonDelta;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonString;
import java.util.List;
import java.util.Map;

/** Deltas as JSON: a member {@code before} or {@code after} that is absent stands for nothing. */
final class DeltaCodec {
    JsonArray encode(JsonDelta delta) {
        return new JsonArray(delta.changes().stream().map(this::encode).toList());
    }

    JsonDelta decode(List<JsonValue> changes) {
        return new JsonDelta(changes.stream().map(this::decode).toList());
    }

    private JsonValue encode(Change change) {
        JsonObject object = new JsonObject(Map.of(
                "path",
                RecordCodec.texts(change.path()),
                "kind",
                new JsonString(change.kind().name())));
        JsonValue before = change.before();
        JsonValue after = change.after();
        JsonObject withBefore = before == null ? object : object.with("before", before);
        return after == null ? withBefore : withBefore.with("after", after);
    }

    private Change decode(JsonValue value) {
        Members members = new Members(value);
        return new Change(
                members.texts("path"),
                Change.Kind.valueOf(members.text("kind")),
                members.find("before"),
                members.find("after"));
    }
}
