package io.layerloom.project.codec;

import io.layerloom.project.ProjectInfo;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.migration.ProjectFormat;
import java.util.Map;

/** {@code project.json}: the format of the whole directory and what a person called it. */
final class InfoCodec implements Codec<ProjectInfo> {
    @Override
    public JsonValue encode(ProjectInfo info) {
        return Json.object(
                Map.entry("description", Json.text(info.description())),
                Map.entry(ProjectFormat.FIELD, Json.whole(ProjectFormat.CURRENT)),
                Map.entry("name", Json.text(info.name())));
    }

    @Override
    public ProjectInfo decode(Field field) {
        field.only("description", ProjectFormat.FIELD, "name");
        field.get(ProjectFormat.FIELD).whole(0, Integer.MAX_VALUE);
        return new ProjectInfo(
                field.get("name").text(), field.get("description").text());
    }
}
