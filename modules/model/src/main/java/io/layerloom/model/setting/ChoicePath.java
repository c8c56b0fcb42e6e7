package io.layerloom.model.setting;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.model.value.ParameterValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The paths of a loss, an optimizer or a schedule: its type, and the parameters of that type.
 *
 * @param catalog what can be chosen
 * @param kind which of the three
 * @param reader what is chosen
 * @param writer settings with another choice
 */
record ChoicePath(
        TrainingCatalog catalog,
        ChoiceType.Kind kind,
        Function<TrainingSettings, Choice> reader,
        BiFunction<TrainingSettings, Choice, TrainingSettings> writer) {

    String path() {
        return kind.path();
    }

    List<Parameter> parameters(TrainingSettings settings) {
        return catalog.find(kind, reader.apply(settings).type())
                .map(ChoiceType::parameters)
                .orElse(List.of());
    }

    Optional<Parameter> parameterAt(TrainingSettings settings, String path) {
        return parameters(settings).stream()
                .filter(parameter -> path.equals(path() + "." + parameter.name()))
                .findFirst();
    }

    Optional<String> get(TrainingSettings settings, String path) {
        Choice choice = reader.apply(settings);
        if (path.equals(path())) {
            return Optional.of(choice.type());
        }
        return parameterAt(settings, path)
                .map(parameter -> choice.parameters()
                        .getOrDefault(parameter.name(), parameter.defaultValue())
                        .text());
    }

    /** Empty if the path is none of this choice's. */
    Optional<Outcome<TrainingSettings>> set(TrainingSettings settings, String path, String text) {
        if (path.equals(path())) {
            return Optional.of(choose(settings, text.strip()));
        }
        return parameterAt(settings, path)
                .map(parameter -> parameter
                        .parse(text, path)
                        .map(value -> writer.apply(settings, with(reader.apply(settings), parameter.name(), value))));
    }

    /** Another type starts with its own defaults; the same type keeps the values that it knows. */
    private Outcome<TrainingSettings> choose(TrainingSettings settings, String name) {
        Optional<ChoiceType> type = catalog.of(kind).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
        if (type.isEmpty()) {
            return Outcome.refused(catalog.unknown(kind, name));
        }
        Choice before = reader.apply(settings);
        Map<String, ParameterValue> kept = new TreeMap<>();
        if (before.type().equals(type.get().name())) {
            type.get().parameters().stream()
                    .filter(parameter -> before.parameters().containsKey(parameter.name()))
                    .forEach(parameter ->
                            kept.put(parameter.name(), before.parameters().get(parameter.name())));
        }
        return Outcome.done(writer.apply(settings, new Choice(type.get().name(), kept)));
    }

    private static Choice with(Choice choice, String name, ParameterValue value) {
        Map<String, ParameterValue> changed = new TreeMap<>(choice.parameters());
        changed.put(name, value);
        return new Choice(choice.type(), changed);
    }
}
