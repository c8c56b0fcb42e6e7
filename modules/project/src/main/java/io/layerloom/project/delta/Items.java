package io.layerloom.project.delta;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists whose items have ids, as maps. */
final class Items {
    private static final String ID = "id";

    private Items() {}

    /** The items by id in order, or nothing if some item has no id or the same one as another. An empty list qualifies. */
    static Optional<Map<String, JsonValue>> byId(JsonArray list) {
        Map<String, JsonValue> items = new LinkedHashMap<>();
        for (JsonValue item : list.items()) {
            boolean named = item instanceof JsonObject(var members)
                    && members.get(ID) instanceof JsonString(String id)
                    && items.put(id, item) == null;
            if (!named) {
                return Optional.empty();
            }
        }
        return Optional.of(items);
    }

    static JsonArray list(Map<String, JsonValue> items) {
        return new JsonArray(List.copyOf(items.values()));
    }

    static JsonArray ids(Map<String, JsonValue> items) {
        return new JsonArray(items.keySet().stream()
                .map(id -> (JsonValue) new JsonString(id))
                .toList());
    }
}
