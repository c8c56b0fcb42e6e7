package io.layerloom.project.json;

import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonFlag;
import io.layerloom.project.json.JsonValue.JsonNull;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes JSON in one canonical way, so that equal values are equal texts. Stateless.
 *
 * <p>Keys are sorted. {@link #pretty} puts one member on a line, so that a version control system shows which one
 * changed; short lists, and short objects in lists, stay on one line.
 */
public final class JsonText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private JsonText() {}

    /** The value on one line, without any space. */
    public static String compact(JsonValue value) {
        return line(value, ",", ":");
    }

    /** The value as a file for people, with a line end at its end. */
    public static String pretty(JsonValue value) {
        StringBuilder text = new StringBuilder();
        append(text, value, "", 0, Holder.MEMBER);
        return text.append('\n').toString();
    }

    private enum Holder {
        LIST,
        MEMBER
    }

    private static void append(StringBuilder text, JsonValue value, String indent, int column, Holder holder) {
        String line = mayBeOneLine(value, holder) ? line(value, ", ", ": ") : "";
        // One more column for the comma that may follow.
        boolean fits = value.isScalar() || column + line.length() < WIDTH;
        if (!line.isEmpty() && fits) {
            text.append(line);
        } else if (value instanceof JsonObject object) {
            appendObject(text, object, indent);
        } else if (value instanceof JsonArray array) {
            appendArray(text, array, indent);
        }
    }

    private static void appendObject(StringBuilder text, JsonObject object, String indent) {
        String inner = indent + INDENT;
        String separator = "{\n";
        for (var member : object.members().entrySet()) {
            String start = inner + quoted(member.getKey()) + ": ";
            text.append(separator).append(start);
            append(text, member.getValue(), inner, start.length(), Holder.MEMBER);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private static void appendArray(StringBuilder text, JsonArray array, String indent) {
        String inner = indent + INDENT;
        String separator = "[\n";
        for (JsonValue item : array.items()) {
            text.append(separator).append(inner);
            append(text, item, inner, inner.length(), Holder.LIST);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private static boolean mayBeOneLine(JsonValue value, Holder holder) {
        return switch (value) {
            case JsonObject(var members) ->
                members.isEmpty()
                        || (holder == Holder.LIST && members.values().stream().allMatch(JsonText::isFlat));
            case JsonArray ignored -> isFlat(value);
            default -> true;
        };
    }

    private static boolean isFlat(JsonValue value) {
        return value.isScalar()
                || (value instanceof JsonArray array && array.items().stream().allMatch(JsonValue::isScalar));
    }

    private static String line(JsonValue value, String comma, String colon) {
        return switch (value) {
            case JsonObject(var members) ->
                members.entrySet().stream()
                        .map(member -> quoted(member.getKey()) + colon + line(member.getValue(), comma, colon))
                        .collect(Collectors.joining(comma, "{", "}"));
            case JsonArray(var items) ->
                items.stream().map(item -> line(item, comma, colon)).collect(Collectors.joining(comma, "[", "]"));
            case JsonString(String text) -> quoted(text);
            case JsonWhole(long number) -> Long.toString(number);
            case JsonReal(double number) -> real(number);
            case JsonFlag(boolean flag) -> Boolean.toString(flag);
            case JsonNull() -> "null";
        };
    }

    private static String real(double number) {
        String shortest = Double.toString(number);
        double size = Math.abs(number);
        if (shortest.indexOf('E') < 0 || size < 1e-7 || size >= 1e16) {
            return shortest;
        }
        String plain = new BigDecimal(shortest).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
