package io.layerloom.project.codec;

import io.layerloom.data.Split;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.Names;
import io.layerloom.project.json.JsonValue;
import java.util.Map;

/** How examples are divided. */
final class SplitCodec implements Codec<Split> {
    private final Names<Split.Mode> modes = Names.of(Split.Mode.class);
    private final Names<Split.GivenValidation> validations = Names.of(Split.GivenValidation.class);

    @Override
    public JsonValue encode(Split split) {
        return switch (split) {
            case Split.Fractions(double validation, double test, Split.Mode mode, long seed) ->
                Json.object(
                        Map.entry("type", Json.text("Fractions")),
                        Map.entry("validation", Json.real(validation)),
                        Map.entry("test", Json.real(test)),
                        Map.entry("mode", Json.name(mode)),
                        Map.entry("seed", Json.whole(seed)));
            case Split.Given(Split.GivenValidation validation, double share, long seed) ->
                Json.object(
                        Map.entry("type", Json.text("Given")),
                        Map.entry("validation", Json.name(validation)),
                        Map.entry("share", Json.real(share)),
                        Map.entry("seed", Json.whole(seed)));
        };
    }

    @Override
    public Split decode(Field field) {
        Field type = field.get("type");
        if (type.text().equals("Given")) {
            field.only("type", "validation", "share", "seed");
            return new Split.Given(
                    field.get("validation").oneOf(validations),
                    field.get("share").real(0, 1),
                    seed(field));
        }
        if (!type.text().equals("Fractions")) {
            type.problem("project.field.choice", type.text(), "Fractions, Given");
        }
        field.only("type", "validation", "test", "mode", "seed");
        return new Split.Fractions(
                field.get("validation").real(0, 1),
                field.get("test").real(0, 1),
                field.get("mode").oneOf(modes),
                seed(field));
    }

    private static long seed(Field field) {
        return field.get("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
