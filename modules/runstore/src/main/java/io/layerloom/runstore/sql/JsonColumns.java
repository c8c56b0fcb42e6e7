package io.layerloom.runstore.sql;

import io.layerloom.model.problem.Message;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small collections as JSON in a column, keys sorted. Numbers that JSON does not know are written as texts. */
public final class JsonColumns {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonColumns() {}

    /** An object of texts. */
    public static String ofTexts(Map<String, String> texts) {
        ObjectNode object = NODES.objectNode();
        new TreeMap<>(texts).forEach(object::put);
        return object.toString();
    }

    /** The texts of {@link #ofTexts}. */
    public static SortedMap<String, String> texts(String json) throws SQLException {
        SortedMap<String, String> texts = new TreeMap<>();
        parse(json).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }

    /** An object of numbers; NaN and infinities as texts. */
    public static String ofNumbers(Map<String, Double> numbers) {
        ObjectNode object = NODES.objectNode();
        new TreeMap<>(numbers).forEach((name, value) -> {
            if (Double.isFinite(value)) {
                object.put(name, value);
            } else {
                object.put(name, value.toString());
            }
        });
        return object.toString();
    }

    /** The numbers of {@link #ofNumbers}. */
    public static SortedMap<String, Double> numbers(String json) throws SQLException {
        SortedMap<String, Double> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> e : parse(json).properties()) {
            numbers.put(e.getKey(), number(e.getValue()));
        }
        return numbers;
    }

    private static double number(JsonNode node) throws SQLException {
        try {
            return node.isString() ? Double.parseDouble(node.stringValue()) : node.asDouble();
        } catch (NumberFormatException | JacksonException e) {
            throw Session.damaged("a column of JSON", e);
        }
    }

    /** A list of texts. */
    public static String ofSet(SortedSet<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array.toString();
    }

    /** The texts of {@link #ofSet}. */
    public static SortedSet<String> set(String json) throws SQLException {
        SortedSet<String> texts = new TreeSet<>();
        parse(json).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    /** A message with key and arguments. */
    public static String ofMessage(Message message) {
        ObjectNode object = NODES.objectNode();
        object.put("key", message.key());
        ArrayNode arguments = object.putArray("arguments");
        message.arguments().forEach(arguments::add);
        return object.toString();
    }

    /** The message of {@link #ofMessage}. */
    public static Message message(String json) throws SQLException {
        JsonNode object = parse(json);
        List<String> arguments = new ArrayList<>();
        object.path("arguments").forEach(node -> arguments.add(node.asString()));
        return new Message(object.path("key").asString(), arguments);
    }

    private static JsonNode parse(String json) throws SQLException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw Session.damaged("a column of JSON", e);
        }
    }
}
