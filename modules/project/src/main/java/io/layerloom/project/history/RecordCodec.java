package io.layerloom.project.history;

import io.layerloom.model.problem.Message;
import io.layerloom.project.delta.JsonDelta;
import io.layerloom.project.history.HistoryRecord.Amended;
import io.layerloom.project.history.HistoryRecord.Did;
import io.layerloom.project.history.HistoryRecord.Redone;
import io.layerloom.project.history.HistoryRecord.Saved;
import io.layerloom.project.history.HistoryRecord.Snapshot;
import io.layerloom.project.history.HistoryRecord.Undone;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Records as JSON. What it reads has passed a checksum, so anything unexpected is refused without ceremony. */
final class RecordCodec {
    private final DeltaCodec deltas = new DeltaCodec();

    JsonObject encode(HistoryRecord record) {
        return switch (record) {
            case Snapshot(JsonObject state) -> kind("snapshot").with("state", state);
            case Did(Step step, JsonDelta delta) ->
                kind("did")
                        .with("title", new JsonString(step.title().key()))
                        .with("arguments", texts(step.title().arguments()))
                        .with("mergeKey", new JsonString(step.mergeKey()))
                        .with(
                                "stations",
                                texts(step.stations().stream()
                                        .map(Station::name)
                                        .toList()))
                        .with("at", new JsonWhole(step.at().toEpochMilli()))
                        .with("delta", deltas.encode(delta));
            case Amended(JsonDelta delta) -> kind("amended").with("delta", deltas.encode(delta));
            case Undone() -> kind("undone");
            case Redone() -> kind("redone");
            case Saved(var digests) -> {
                Map<String, JsonValue> members = new TreeMap<>();
                digests.forEach((file, digest) -> members.put(file, new JsonString(digest)));
                yield kind("saved").with("digests", new JsonObject(members));
            }
        };
    }

    /**
     * The record of a JSON value.
     *
     * @throws IllegalArgumentException if it is none
     */
    HistoryRecord decode(JsonValue value) {
        Members members = new Members(value);
        return switch (members.text("kind")) {
            case "snapshot" -> new Snapshot(members.object("state"));
            case "did" -> new Did(step(members), deltas.decode(members.list("delta")));
            case "amended" -> new Amended(deltas.decode(members.list("delta")));
            case "undone" -> new Undone();
            case "redone" -> new Redone();
            case "saved" -> {
                Map<String, String> digests = new TreeMap<>();
                JsonObject found = members.object("digests");
                found.members().keySet().forEach(file -> digests.put(file, new Members(found).text(file)));
                yield new Saved(digests);
            }
            default -> throw new IllegalArgumentException("kind: " + members.text("kind") + " is unknown");
        };
    }

    private static Step step(Members members) {
        Set<Station> stations = EnumSet.noneOf(Station.class);
        members.texts("stations").forEach(name -> stations.add(Station.valueOf(name)));
        Message title = new Message(members.text("title"), members.texts("arguments"));
        return new Step(title, members.text("mergeKey"), stations, Instant.ofEpochMilli(members.whole("at")));
    }

    private static JsonObject kind(String kind) {
        return new JsonObject(Map.of("kind", new JsonString(kind)));
    }

    static JsonArray texts(List<String> texts) {
        return new JsonArray(
                texts.stream().map(text -> (JsonValue) new JsonString(text)).toList());
    }
}
