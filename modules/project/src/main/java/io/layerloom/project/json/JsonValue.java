package io.layerloom.project.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JSON value. Immutable; two are equal when they would be written the same. */
public sealed interface JsonValue {
    /** Named values, in alphabetical order whatever order they stood in. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /** Without members. */
        public static final JsonObject EMPTY = new JsonObject(Map.of());

        public JsonObject {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** The same object with one member set. */
        public JsonObject with(String name, JsonValue value) {
            Map<String, JsonValue> changed = new TreeMap<>(members);
            changed.put(name, value);
            return new JsonObject(changed);
        }

        /** The same object without one member. */
        public JsonObject without(String name) {
            Map<String, JsonValue> changed = new TreeMap<>(members);
            changed.remove(name);
            return new JsonObject(changed);
        }

        @Override
        public boolean isScalar() {
            return false;
        }
    }

    /** Values in order. */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }

        @Override
        public boolean isScalar() {
            return false;
        }
    }

    /** A text. */
    record JsonString(String value) implements JsonValue {}

    /** A number without fraction or exponent. */
    record JsonWhole(long value) implements JsonValue {}

    /** A finite number with fraction or exponent. */
    record JsonReal(double value) implements JsonValue {
        public JsonReal {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, not " + value);
            }
        }
    }

    /** True or false. */
    record JsonFlag(boolean value) implements JsonValue {}

    /** Nothing. */
    record JsonNull() implements JsonValue {}

    /** Whether it holds no other values. */
    default boolean isScalar() {
        return true;
    }
}
