package io.layerloom.project.codec;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.Names;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import java.util.Map;

/** {@code data.json}. */
final class DataCodec implements Codec<DataDescription> {
    private final SourceCodec sources = new SourceCodec();
    private final SplitCodec splits = new SplitCodec();
    private final Names<Preprocessing> steps = Names.of(Preprocessing.class);

    @Override
    public JsonValue encode(DataDescription data) {
        return Json.object(
                Map.entry(
                        "preprocessing",
                        new JsonArray(
                                data.preprocessing().stream().map(Json::name).toList())),
                Map.entry("source", sources.encode(data.source())),
                Map.entry("split", splits.encode(data.split())));
    }

    @Override
    public DataDescription decode(Field field) {
        field.only("preprocessing", "source", "split");
        return new DataDescription(
                sources.decode(field.get("source")),
                splits.decode(field.get("split")),
                field.get("preprocessing").items().stream()
                        .map(step -> step.oneOf(steps))
                        .toList());
    }
}
