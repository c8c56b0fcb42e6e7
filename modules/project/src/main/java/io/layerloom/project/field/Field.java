package io.layerloom.project.field;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonFlag;
import io.layerloom.project.json.JsonValue.JsonNull;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with its place. Reading it in the wrong way notes a problem and gives a harmless value, so that
 * reading goes on; {@link Decoding#finish} then refuses the whole. For one thread, that of its decoding.
 */
public final class Field {
    private final Decoding decoding;
    private final @Nullable JsonValue value;
    private final String pointer;
    private final String path;

    /**
     * @param value what stands there, or null for what is missing and was reported
     * @param path as a person names it: {@code training.batchSize}
     */
    Field(Decoding decoding, @Nullable JsonValue value, String pointer, String path) {
        this.decoding = decoding;
        this.value = value;
        this.pointer = pointer;
        this.path = path;
    }

    /** How a person names the place: {@code training.batchSize}. */
    public String path() {
        return path;
    }

    /** The same value under another path. */
    public Field named(String otherPath) {
        return new Field(decoding, value, pointer, otherPath);
    }

    /** Whether {@code null} stands here. */
    public boolean isNull() {
        return value instanceof JsonNull;
    }

    /** What stands there; null only for what is missing. */
    public @Nullable JsonValue value() {
        return value;
    }

    /** The same value, after making sure that it is an object without other members than these. */
    public Field only(String... known) {
        Map<String, JsonValue> members = object();
        List<String> names = List.of(known);
        if (decoding.refusesUnknown()) {
            members.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> decoding.problemAtName(
                            pointer + "/" + name,
                            inner(name),
                            "project.field.unknown",
                            name,
                            String.join(", ", Suggestions.nearest(name, names))));
        }
        return this;
    }

    /** A member that must be there. */
    public Field get(String name) {
        JsonValue member = value instanceof JsonObject(var members) ? members.get(name) : null;
        if (member == null && value instanceof JsonObject) {
            decoding.problem(pointer, inner(name), "project.field.missing", name);
        }
        return new Field(decoding, member, pointer + "/" + name, inner(name));
    }

    /** All members, for objects whose names are free. */
    public Map<String, Field> members() {
        Map<String, Field> fields = new LinkedHashMap<>();
        object().forEach((name, member) ->
                fields.put(name, new Field(decoding, member, pointer + "/" + name, inner(name))));
        return fields;
    }

    /** The items of a list. */
    public List<Field> items() {
        List<JsonValue> found =
                value instanceof JsonArray(var items) ? items : wrong(List.of(), "project.field.not-list");
        List<Field> fields = new ArrayList<>();
        for (JsonValue item : found) {
            int index = fields.size();
            fields.add(new Field(decoding, item, pointer + "/" + index, path + "[" + index + "]"));
        }
        return fields;
    }

    /** The texts of a list of texts. */
    public List<String> texts() {
        return items().stream().map(Field::text).toList();
    }

    /** A text. */
    public String text() {
        return value instanceof JsonString(String text) ? text : wrong("", "project.field.not-text");
    }

    /** A whole number from {@code minimum} to {@code maximum}. */
    public long whole(long minimum, long maximum) {
        if (!(value instanceof JsonWhole(long number))) {
            return wrong(minimum, "project.field.not-whole", minimum, maximum);
        }
        return number >= minimum && number <= maximum
                ? number
                : wrong(minimum, "project.field.range", number, minimum, maximum);
    }

    /** A whole number from {@code minimum} to {@code maximum}. */
    public int whole(int minimum, int maximum) {
        return Math.toIntExact(whole((long) minimum, (long) maximum));
    }

    /** A number, whole or not. */
    public double real() {
        return switch (value) {
            case JsonReal(double number) -> number;
            case JsonWhole(long number) -> (double) number;
            case null, default -> wrong(0.0, "project.field.not-number");
        };
    }

    /** A number from {@code minimum} to {@code maximum}. */
    public double real(double minimum, double maximum) {
        double number = real();
        return number >= minimum && number <= maximum
                ? number
                : wrong(minimum, "project.field.range", number, minimum, maximum);
    }

    /** True or false. */
    public boolean flag() {
        return value instanceof JsonFlag(boolean flag) ? flag : wrong(false, "project.field.not-flag");
    }

    /** One of the constants, by the name that it has in files. */
    public <E extends Enum<E>> E oneOf(Names<E> names) {
        String text = text();
        E constant = names.constant(text);
        return constant != null ? constant : wrong(names.first(), "project.field.choice", text, names.list());
    }

    /** Notes a problem of this value. */
    public void problem(String key, Object... arguments) {
        if (value != null) {
            decoding.problem(pointer, path, key, arguments);
        }
    }

    /** Notes a problem of this value, unless a newer version wrote it, which may know better. */
    public void refuse(String key, Object... arguments) {
        if (decoding.refusesUnknown()) {
            problem(key, arguments);
        }
    }

    /** Notes the errors that a catalogue finds in what stands here, if everything before could be read. */
    public void refuse(List<Problem> problems) {
        if (decoding.refusesUnknown() && !decoding.hasProblems()) {
            decoding.problems(problems, pointer, path);
        }
    }

    private Map<String, JsonValue> object() {
        return value instanceof JsonObject(var members) ? members : wrong(Map.of(), "project.field.not-object");
    }

    private <T> T wrong(T harmless, String key, Object... arguments) {
        problem(key, arguments);
        return harmless;
    }

    private String inner(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
