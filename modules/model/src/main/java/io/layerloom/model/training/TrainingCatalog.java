package io.layerloom.model.training;

import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import java.util.List;
import java.util.Optional;

/** The losses, optimizers and schedules there are. Immutable and safe for any thread. */
public final class TrainingCatalog {
    private static final TrainingCatalog STANDARD = new TrainingCatalog(StandardChoices.TYPES);

    private final List<ChoiceType> types;

    /** A catalogue of these entries, in this order. */
    public TrainingCatalog(List<ChoiceType> types) {
        this.types = List.copyOf(types);
    }

    /** What Layerloom ships. */
    public static TrainingCatalog standard() {
        return STANDARD;
    }

    /** The losses, in the order of the form. */
    public List<ChoiceType> losses() {
        return of(ChoiceType.Kind.LOSS);
    }

    /** The optimizers, in the order of the form. */
    public List<ChoiceType> optimizers() {
        return of(ChoiceType.Kind.OPTIMIZER);
    }

    /** The learning-rate schedules, in the order of the form. */
    public List<ChoiceType> schedules() {
        return of(ChoiceType.Kind.SCHEDULE);
    }

    /** Every setting that is one value, in the order of the form. */
    public List<TrainingSetting> settings() {
        return PlainSettings.ALL;
    }

    /** The entries of one kind. */
    public List<ChoiceType> of(ChoiceType.Kind kind) {
        return types.stream().filter(type -> type.kind() == kind).toList();
    }

    /** The entry of this kind and name. */
    public Optional<ChoiceType> find(ChoiceType.Kind kind, String name) {
        return of(kind).stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The values that hold for a choice, defaults included, or what is wrong with it. */
    public Outcome<ParameterValues> check(ChoiceType.Kind kind, Choice choice) {
        Optional<ChoiceType> type = find(kind, choice.type());
        if (type.isEmpty()) {
            return Outcome.refused(unknown(kind, choice.type()));
        }
        return ParameterValues.of(type.get().parameters(), choice.parameters(), kind.path());
    }

    /**
     * The values that hold for a choice, defaults included.
     *
     * @throws IllegalArgumentException if the entry is unknown or a value is not allowed; check the settings first
     */
    public ParameterValues parametersOf(ChoiceType.Kind kind, Choice choice) {
        Outcome<ParameterValues> values = check(kind, choice);
        if (!values.isDone()) {
            throw new IllegalArgumentException("choice: " + values.problems());
        }
        return values.value();
    }

    /** The problem of a name that is in no catalogue. */
    public Problem unknown(ChoiceType.Kind kind, String name) {
        List<String> names = of(kind).stream().map(ChoiceType::name).toList();
        return Problem.error(
                kind.path(),
                "model." + kind.key() + ".unknown",
                name,
                String.join(", ", Suggestions.nearest(name, names)),
                String.join(", ", names));
    }
}
