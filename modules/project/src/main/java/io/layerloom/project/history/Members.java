package io.layerloom.project.history;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object whose form is known; anything else is an {@link IllegalArgumentException}. */
final class Members {
    private final Map<String, JsonValue> values;

    Members(JsonValue value) {
        if (!(value instanceof JsonObject(var members))) {
            throw new IllegalArgumentException("value: it is no object");
        }
        this.values = members;
    }

    @Nullable
    JsonValue find(String name) {
        return values.get(name);
    }

    String text(String name) {
        return text(values.get(name), name);
    }

    long whole(String name) {
        if (values.get(name) instanceof JsonWhole(long number)) {
            return number;
        }
        throw unfit(name);
    }

    JsonObject object(String name) {
        if (values.get(name) instanceof JsonObject object) {
            return object;
        }
        throw unfit(name);
    }

    List<JsonValue> list(String name) {
        if (values.get(name) instanceof JsonArray(var items)) {
            return items;
        }
        throw unfit(name);
    }

    List<String> texts(String name) {
        return list(name).stream().map(item -> text(item, name)).toList();
    }

    private static String text(@Nullable JsonValue value, String name) {
        if (value instanceof JsonString(String text)) {
            return text;
        }
        throw unfit(name);
    }

    private static IllegalArgumentException unfit(String name) {
        return new IllegalArgumentException("value: its member " + name + " is missing or of another kind");
    }
}
