package io.layerloom.project.codec;

import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** A loss, optimizer or schedule: its {@code type} and its parameters side by side. */
final class ChoiceCodec implements Codec<Choice> {
    private static final String TYPE = "type";

    private final ParameterCodec parameters = new ParameterCodec();
    private final TrainingCatalog catalog = TrainingCatalog.standard();
    private final ChoiceType.Kind kind;

    ChoiceCodec(ChoiceType.Kind kind) {
        this.kind = kind;
    }

    @Override
    public JsonValue encode(Choice choice) {
        return parameters.encode(choice.parameters()).with(TYPE, Json.text(choice.type()));
    }

    @Override
    public Choice decode(Field field) {
        String type = field.get(TYPE).text();
        Map<String, ParameterValue> set = new TreeMap<>();
        field.members().forEach((name, member) -> {
            if (!name.equals(TYPE)) {
                set.put(name, parameters.decode(member));
            }
        });
        Outcome<ParameterValues> checked = catalog.check(kind, new Choice(type, set));
        boolean known = catalog.find(kind, type).isPresent();
        (known ? field : field.get(TYPE).named(field.path())).refuse(checked.problems());
        return new Choice(type, parameters.inTheirKinds(set, checked));
    }
}
