package io.layerloom.project.codec;

import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.model.value.ParameterValue.Flag;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.model.value.ParameterValue.Wholes;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonFlag;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.Map;
import java.util.TreeMap;

/** Parameter values; the kind of JSON value tells the kind of parameter value. */
final class ParameterCodec implements Codec<ParameterValue> {
    @Override
    public JsonValue encode(ParameterValue value) {
        return switch (value) {
            case Whole(long number) -> new JsonWhole(number);
            case Real(double number) -> new JsonReal(number);
            case Flag(boolean flag) -> new JsonFlag(flag);
            case Text(String text) -> new JsonString(text);
            case Wholes(var numbers) ->
                new JsonArray(numbers.stream().map(Json::whole).toList());
        };
    }

    @Override
    public ParameterValue decode(Field field) {
        return switch (field.value()) {
            case JsonWhole(long number) -> new Whole(number);
            case JsonReal(double number) -> new Real(number);
            case JsonFlag(boolean flag) -> new Flag(flag);
            case JsonString(String text) -> new Text(text);
            case JsonArray ignored ->
                new Wholes(field.items().stream()
                        .map(item -> item.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                        .toList());
            case null, default -> {
                field.problem("project.field.not-parameter");
                yield new Whole(0);
            }
        };
    }

    /** Several values by name. */
    JsonObject encode(Map<String, ParameterValue> values) {
        Map<String, JsonValue> members = new TreeMap<>();
        values.forEach((name, value) -> members.put(name, encode(value)));
        return new JsonObject(members);
    }

    /** The members that are set, in the kinds that the catalogue gives them; unchanged where it refuses them. */
    Map<String, ParameterValue> inTheirKinds(Map<String, ParameterValue> set, Outcome<ParameterValues> checked) {
        if (!checked.isDone()) {
            return set;
        }
        Map<String, ParameterValue> values = new TreeMap<>(checked.value().all());
        values.keySet().retainAll(set.keySet());
        return values;
    }
}
