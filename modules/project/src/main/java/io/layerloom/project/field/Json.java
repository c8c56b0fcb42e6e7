package io.layerloom.project.field;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.List;
import java.util.Map;

/** Short words for making JSON. Stateless. */
public final class Json {
    private Json() {}

    /** A text. */
    public static JsonValue text(String text) {
        return new JsonString(text);
    }

    /** The name of a constant, as {@link Names} gives it. */
    public static JsonValue name(Enum<?> constant) {
        return new JsonString(Names.of(constant));
    }

    /** A whole number. */
    public static JsonValue whole(long number) {
        return new JsonWhole(number);
    }

    /** A real number. */
    public static JsonValue real(double number) {
        return new JsonReal(number);
    }

    /** A list of texts. */
    public static JsonValue texts(List<String> texts) {
        return new JsonArray(texts.stream().map(Json::text).toList());
    }

    /** An object of these members. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static JsonObject object(Map.Entry<String, JsonValue>... members) {
        return new JsonObject(Map.ofEntries(members));
    }
}
