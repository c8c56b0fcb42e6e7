package io.layerloom.app.command.base;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of a run's specification by path, in the path syntax of {@code --set}: what is a {@code type} within the
 * file is the value of the whole ({@code training.optimizer = Adam}), and layers go by their ids.
 */
public final class SpecValues {
    /** The version of the form, which no person sets. */
    private static final String FORMAT = "format";

    private static final JsonMapper MAPPER = new JsonMapper();

    private SpecValues() {}

    /** Values by path, sorted; empty if the specification cannot be read. */
    public static Map<String, String> of(String spec) {
        Map<String, String> values = new TreeMap<>();
        add(values, "", tree(spec));
        return values;
    }

    /** The specification as maps, lists and scalars; null if it cannot be read. */
    public static @Nullable Object document(String spec) {
        try {
            return MAPPER.readValue(spec, Object.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static JsonNode tree(String spec) {
        try {
            return MAPPER.readTree(spec);
        } catch (JacksonException e) {
            return MAPPER.nullNode();
        }
    }

    private static void add(Map<String, String> values, String path, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                add(values, path(path, field.getKey()), field.getValue());
            }
        } else if (node.isArray() && path.equals("network.layers")) {
            node.forEach(layer -> addLayer(values, path, layer));
        } else if (!node.isNull() && !path.isEmpty() && !path.equals(FORMAT)) {
            values.put(path, node.isString() ? node.stringValue() : node.toString());
        }
    }

    private static void addLayer(Map<String, String> values, String path, JsonNode layer) {
        String place = path + "." + layer.path("id").asString("?");
        values.put(place, layer.path("type").asString("?"));
        values.put(place + ".inputs", layer.path("inputs").toString());
        add(values, place, layer.path("parameters"));
    }

    private static String path(String above, String name) {
        if (name.equals("type") && !above.isEmpty()) {
            return above;
        }
        return above.isEmpty() ? name : above + "." + name;
    }
}
