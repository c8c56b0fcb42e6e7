package io.layerloom.model.parameter;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterKind;
import io.layerloom.model.value.ParameterValue;
import java.util.List;

/**
 * Describes one parameter of a layer, loss, optimizer, schedule or of the training itself. Immutable.
 *
 * @param name as it stands in files and paths
 * @param kind of its values
 * @param defaultValue what holds while it is not set
 * @param range of a number, or of each number of several; {@link Range#ANY} for others
 * @param choices of a {@link ParameterKind#CHOICE}; empty for others
 * @param lengths how many numbers {@link ParameterKind#WHOLES} may hold
 * @param unit message key of the unit, or empty
 * @param documentation message key of what it means; a choice {@code c} is explained by {@code choiceDocumentation.c}
 * @param choiceDocumentation prefix of the message keys of the choices, or empty
 */
public record Parameter(
        String name,
        ParameterKind kind,
        ParameterValue defaultValue,
        Range range,
        List<String> choices,
        Lengths lengths,
        String unit,
        String documentation,
        String choiceDocumentation) {

    /**
     * How many numbers a list may hold.
     *
     * @param minimum fewest
     * @param maximum most
     */
    public record Lengths(int minimum, int maximum) {
        static final Lengths ONE = new Lengths(1, 1);
    }

    public Parameter {
        choices = List.copyOf(choices);
        if (kind == ParameterKind.CHOICE && choices.isEmpty()) {
            throw new IllegalArgumentException("choices of " + name + " must not be empty");
        }
    }

    /** A whole number. */
    public static Parameter whole(String name, long defaultValue, Range range) {
        return plain(name, ParameterKind.WHOLE, new ParameterValue.Whole(defaultValue), range, Lengths.ONE);
    }

    /** A real number. */
    public static Parameter real(String name, double defaultValue, Range range) {
        return plain(name, ParameterKind.REAL, new ParameterValue.Real(defaultValue), range, Lengths.ONE);
    }

    /** Yes or no. */
    public static Parameter flag(String name, ParameterValue.Flag defaultValue) {
        return plain(name, ParameterKind.FLAG, defaultValue, Range.ANY, Lengths.ONE);
    }

    /** Height and width (or any two numbers). */
    public static Parameter pair(String name, long defaultValue, Range range) {
        ParameterValue both = new ParameterValue.Wholes(List.of(defaultValue, defaultValue));
        return plain(name, ParameterKind.WHOLES, both, range, new Lengths(2, 2));
    }

    /** Between {@code lengths.minimum} and {@code lengths.maximum} whole numbers. */
    public static Parameter wholes(String name, List<Long> defaultValue, Range range, Lengths lengths) {
        return plain(name, ParameterKind.WHOLES, new ParameterValue.Wholes(defaultValue), range, lengths);
    }

    /** One of {@code choices}, which {@code choiceDocumentation + "." + choice} explains. */
    public static Parameter choice(String name, String defaultValue, List<String> choices, String choiceDocumentation) {
        return new Parameter(
                name,
                ParameterKind.CHOICE,
                new ParameterValue.Text(defaultValue),
                Range.ANY,
                choices,
                Lengths.ONE,
                "",
                "",
                choiceDocumentation);
    }

    /** The same parameter with the message key of its meaning. */
    public Parameter documented(String key) {
        return new Parameter(name, kind, defaultValue, range, choices, lengths, unit, key, choiceDocumentation);
    }

    /** The same parameter with the message key of its unit. */
    public Parameter in(String unitKey) {
        return new Parameter(
                name, kind, defaultValue, range, choices, lengths, unitKey, documentation, choiceDocumentation);
    }

    /** The same parameter with another default. */
    public Parameter withDefault(ParameterValue value) {
        return new Parameter(name, kind, value, range, choices, lengths, unit, documentation, choiceDocumentation);
    }

    /** What people call it. */
    public Message label() {
        return Message.of("model.label." + name);
    }

    /** What it means. */
    public Message meaning() {
        return Message.of(documentation);
    }

    /**
     * What one of its choices means.
     *
     * @throws IllegalArgumentException if {@code choice} is none of its choices
     */
    public Message meaningOf(String choice) {
        if (!choices.contains(choice)) {
            throw new IllegalArgumentException("choice: " + choice + " is none of " + choices);
        }
        return Message.of(choiceDocumentation + "." + choice);
    }

    /** What may be set, for a person: {@code 1 ≤ units ≤ 65536}, or the choices. */
    public String allowed() {
        return kind == ParameterKind.CHOICE
                ? String.join(", ", choices)
                : kind == ParameterKind.FLAG ? "true, false" : range.text(name);
    }

    /** The value that {@code text} stands for, or the problem at {@code place} that says what is allowed. */
    public Outcome<ParameterValue> parse(String text, String place) {
        return new ParameterParser(this, place).parse(text.strip());
    }

    /** As {@link #parse(String, String)}, with the parameter's name as the place. */
    public Outcome<ParameterValue> parse(String text) {
        return parse(text, name);
    }

    /**
     * The value in this parameter's own kind (a whole number widened, a single number repeated, a choice in its right
     * case), or the problem at {@code place} that says what is allowed.
     */
    public Outcome<ParameterValue> check(ParameterValue value, String place) {
        return new ParameterCheck(this, place).check(value);
    }

    private static Parameter plain(
            String name, ParameterKind kind, ParameterValue defaultValue, Range range, Lengths lengths) {
        return new Parameter(name, kind, defaultValue, range, List.of(), lengths, "", "", "");
    }
}
