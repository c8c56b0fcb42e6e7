package io.layerloom.project.codec;

import io.layerloom.project.Layout;
import io.layerloom.project.Position;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code layout.json}: a position is {@code [x, y]}. */
final class LayoutCodec implements Codec<Layout> {
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final double SMALLEST_ZOOM = 0.01;
    private static final double GREATEST_ZOOM = 100;

    @Override
    public JsonValue encode(Layout layout) {
        Map<String, JsonValue> positions = new TreeMap<>();
        layout.positions()
                .forEach((id, at) -> positions.put(id, new JsonArray(List.of(Json.real(at.x()), Json.real(at.y())))));
        Map<String, JsonValue> colors = new TreeMap<>();
        layout.colors().forEach((id, color) -> colors.put(id, Json.text(color)));
        return Json.object(
                Map.entry("colors", new JsonObject(colors)),
                Map.entry("positions", new JsonObject(positions)),
                Map.entry("zoom", Json.real(layout.zoom())));
    }

    @Override
    public Layout decode(Field field) {
        field.only("colors", "positions", "zoom");
        Map<String, Position> positions = new TreeMap<>();
        field.get("positions").members().forEach((id, at) -> positions.put(id, position(at)));
        Map<String, String> colors = new TreeMap<>();
        field.get("colors").members().forEach((id, color) -> colors.put(id, color(color)));
        return new Layout(positions, colors, field.get("zoom").real(SMALLEST_ZOOM, GREATEST_ZOOM));
    }

    private static Position position(Field field) {
        List<Field> items = field.items();
        if (items.size() != 2) {
            field.problem("project.layout.position");
            return new Position(0, 0);
        }
        return new Position(items.get(0).real(), items.get(1).real());
    }

    private static String color(Field field) {
        String color = field.text();
        if (!COLOR.matcher(color).matches()) {
            field.problem("project.layout.color");
        }
        return color;
    }
}
