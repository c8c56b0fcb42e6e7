package io.layerloom.project.codec;

import io.layerloom.data.Column;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.Names;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;

/** A column of a table; only a category has {@code categories}. */
final class ColumnCodec implements Codec<Column> {
    private final Names<Column.Type> types = Names.of(Column.Type.class);
    private final Names<Column.Role> roles = Names.of(Column.Role.class);

    @Override
    public JsonValue encode(Column column) {
        JsonObject always = Json.object(
                Map.entry("name", Json.text(column.name())),
                Map.entry("role", Json.name(column.role())),
                Map.entry("type", Json.name(column.type())));
        return hasCategories(column.type()) || !column.categories().isEmpty()
                ? always.with("categories", Json.texts(column.categories()))
                : always;
    }

    @Override
    public Column decode(Field field) {
        Column.Type type = field.get("type").oneOf(types);
        if (hasCategories(type)) {
            field.only("categories", "name", "role", "type");
        } else {
            field.only("name", "role", "type");
        }
        return new Column(
                field.get("name").text(),
                type,
                field.get("role").oneOf(roles),
                hasCategories(type) ? field.get("categories").texts() : List.of());
    }

    private static boolean hasCategories(Column.Type type) {
        return type == Column.Type.CATEGORY;
    }
}
