package io.layerloom.app.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction, fields in the order in which they are put. Not safe for several threads. */
public final class JsonObject {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Puts a text, or null. */
    public JsonObject put(String name, @Nullable String value) {
        return set(name, value);
    }

    /** Puts a whole number. */
    public JsonObject put(String name, long value) {
        return set(name, value);
    }

    /** Puts a real number; NaN and infinities become texts. */
    public JsonObject put(String name, double value) {
        return set(name, value);
    }

    /** Puts yes or no. */
    public JsonObject put(String name, boolean value) {
        return set(name, value);
    }

    /** Puts a boxed number, or null where there is none. */
    public JsonObject put(String name, @Nullable Number value) {
        return set(name, value);
    }

    /** Puts an object, or null. */
    public JsonObject put(String name, @Nullable JsonObject value) {
        return set(name, value);
    }

    /** Puts an array; elements are what the other methods take, lists or maps. */
    public JsonObject put(String name, List<?> values) {
        return set(name, values);
    }

    /** Puts an object; values are what the other methods take, lists or maps. */
    public JsonObject put(String name, Map<String, ?> values) {
        return set(name, values);
    }

    /** The fields in order. */
    public Map<String, @Nullable Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    private JsonObject set(String name, @Nullable Object value) {
        if (fields.containsKey(name)) {
            throw new IllegalArgumentException("name: '" + name + "' is already there");
        }
        fields.put(name, value);
        return this;
    }
}
