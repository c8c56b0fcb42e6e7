package io.layerloom.model.parameter;

import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that hold for something with parameters: those that were set and the defaults of the others, each in the
 * kind of its parameter. Immutable.
 */
public final class ParameterValues {
    private final Map<String, ParameterValue> values;

    private ParameterValues(Map<String, ParameterValue> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The values that hold, or every problem of {@code set}: unknown names and values that are not allowed.
     *
     * @param declared the parameters there are
     * @param set the values that were set, by name
     * @param place path of the owner; a problem's place is {@code place.name}
     */
    public static Outcome<ParameterValues> of(List<Parameter> declared, Map<String, ParameterValue> set, String place) {
        List<Problem> problems = new ArrayList<>();
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            ParameterValue value = set.getOrDefault(parameter.name(), parameter.defaultValue());
            Outcome<ParameterValue> checked = parameter.check(value, place + "." + parameter.name());
            problems.addAll(checked.problems());
            if (checked.isDone()) {
                values.put(parameter.name(), checked.value());
            }
        }
        List<String> names = declared.stream().map(Parameter::name).toList();
        set.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(unknown(place + "." + name, name, names)));
        return problems.isEmpty() ? Outcome.done(new ParameterValues(values)) : Outcome.refused(problems);
    }

    private static Problem unknown(String place, String name, List<String> names) {
        if (names.isEmpty()) {
            return Problem.error(place, "model.parameter.none", name);
        }
        return Problem.error(
                place, "model.parameter.unknown", name, String.join(", ", Suggestions.nearest(name, names)));
    }

    /** All values by name, in the order of the descriptors. */
    public Map<String, ParameterValue> all() {
        return values;
    }

    /** A whole number. */
    public long whole(String name) {
        return get(name, ParameterValue.Whole.class).value();
    }

    /** A real number. */
    public double real(String name) {
        return get(name, ParameterValue.Real.class).value();
    }

    /** Yes or no. */
    public boolean flag(String name) {
        return get(name, ParameterValue.Flag.class).value();
    }

    /** One of the choices. */
    public String choice(String name) {
        return get(name, ParameterValue.Text.class).value();
    }

    /** Several whole numbers. */
    public List<Long> wholes(String name) {
        return get(name, ParameterValue.Wholes.class).values();
    }

    /** Whether there is a parameter of this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    private <V extends ParameterValue> V get(String name, Class<V> kind) {
        ParameterValue value = values.get(name);
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("name: there is no " + kind.getSimpleName() + " called " + name);
        }
        return kind.cast(value);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
