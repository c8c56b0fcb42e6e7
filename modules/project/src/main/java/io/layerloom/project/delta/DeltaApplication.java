package io.layerloom.project.delta;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies one change: copies what lies on the path, shares the rest. */
final class DeltaApplication {
    private DeltaApplication() {}

    static JsonValue apply(JsonValue root, Change change) {
        JsonValue result = at(root, change.path(), change);
        if (result == null) {
            throw new IllegalArgumentException("change: it leaves nothing");
        }
        return result;
    }

    private static @Nullable JsonValue at(@Nullable JsonValue value, List<String> path, Change change) {
        if (path.isEmpty()) {
            return change.kind() == Change.Kind.ORDER ? reordered(value, change) : replaced(value, change);
        }
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof JsonObject object) {
            JsonValue member = at(object.members().get(name), rest, change);
            return member == null ? object.without(name) : object.with(name, member);
        }
        Map<String, JsonValue> items = new LinkedHashMap<>(items(value, change));
        JsonValue item = at(items.get(name), rest, change);
        if (item == null) {
            items.remove(name);
        } else {
            items.put(name, item);
        }
        return Items.list(items);
    }

    private static @Nullable JsonValue replaced(@Nullable JsonValue value, Change change) {
        require(Objects.equals(value, change.before()), change);
        return change.after();
    }

    private static JsonValue reordered(@Nullable JsonValue value, Change change) {
        Map<String, JsonValue> items = items(value, change);
        Map<String, JsonValue> ordered = new LinkedHashMap<>();
        if (change.after() instanceof JsonArray(var ids)) {
            for (JsonValue id : ids) {
                JsonValue item = id instanceof JsonString(String name) ? items.get(name) : null;
                require(item != null, change);
                ordered.put(((JsonString) id).value(), item);
            }
        }
        require(ordered.size() == items.size(), change);
        return Items.list(ordered);
    }

    private static Map<String, JsonValue> items(@Nullable JsonValue value, Change change) {
        if (value instanceof JsonArray list) {
            return Items.byId(list).orElseThrow(() -> unfit(change));
        }
        throw unfit(change);
    }

    private static void require(boolean fits, Change change) {
        if (!fits) {
            throw unfit(change);
        }
    }

    private static IllegalArgumentException unfit(Change change) {
        return new IllegalArgumentException("value: it is not what the change of " + change.path() + " begins with");
    }
}
