package io.layerloom.project.json;

import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonFlag;
import io.layerloom.project.json.JsonValue.JsonNull;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary JSON. */
public final class JsonValues {
    private JsonValues() {}

    /** Values of every kind, nested a few levels deep; some lists have items with ids. */
    public static Arbitrary<JsonValue> any() {
        return Arbitraries.recursive(JsonValues::scalars, JsonValues::containers, 0, 3);
    }

    private static Arbitrary<JsonValue> scalars() {
        return Arbitraries.oneOf(
                texts().map(text -> (JsonValue) new JsonString(text)),
                Arbitraries.longs().map(number -> (JsonValue) new JsonWhole(number)),
                Arbitraries.doubles().map(number -> (JsonValue) new JsonReal(number)),
                Arbitraries.of(new JsonFlag(true), new JsonFlag(false), new JsonNull()));
    }

    private static Arbitrary<JsonValue> containers(Arbitrary<JsonValue> inner) {
        Arbitrary<JsonObject> objects =
                Arbitraries.maps(names(), inner).ofMaxSize(4).map(JsonObject::new);
        return Arbitraries.oneOf(
                objects.map(object -> (JsonValue) object),
                inner.list().ofMaxSize(4).map(items -> (JsonValue) new JsonArray(items)),
                objects.list().ofMaxSize(5).flatMap(JsonValues::withIds));
    }

    private static Arbitrary<JsonValue> withIds(List<JsonObject> objects) {
        return names().list().ofSize(objects.size()).map(ids -> {
            List<String> different = List.copyOf(new LinkedHashSet<>(ids));
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < different.size(); i++) {
                items.add(objects.get(i).with("id", new JsonString(different.get(i))));
            }
            return new JsonArray(items);
        });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c", "d", "id", "名字", "with space", "a.b/c");
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> odd =
                Arbitraries.of("", "\"quoted\"", "back\\slash", "two\nlines", "中文", "😀", "\0\u001f\u2028");
        return Arbitraries.oneOf(odd, Arbitraries.strings().ascii().ofMaxLength(20));
    }
}
