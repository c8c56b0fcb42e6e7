package io.layerloom.project.codec;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.List;
import java.util.Map;

/** Short words for making JSON. */
final class Build {
    private Build() {}

    static JsonValue text(String text) {
        return new JsonString(text);
    }

    static JsonValue name(Enum<?> constant) {
        return new JsonString(Names.of(constant));
    }

    static JsonValue whole(long number) {
        return new JsonWhole(number);
    }

    static JsonValue real(double number) {
        return new JsonReal(number);
    }

    static JsonValue texts(List<String> texts) {
        return new JsonArray(texts.stream().map(Build::text).toList());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static JsonObject object(Map.Entry<String, JsonValue>... members) {
        return new JsonObject(Map.ofEntries(members));
    }
}
