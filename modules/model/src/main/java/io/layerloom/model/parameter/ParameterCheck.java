package io.layerloom.model.parameter;

import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.model.value.ParameterValue;
import java.util.Collections;
import java.util.List;

/** Brings a value into the kind of its parameter, or says why it does not fit. */
final class ParameterCheck {
    private final Parameter parameter;
    private final String place;

    ParameterCheck(Parameter parameter, String place) {
        this.parameter = parameter;
        this.place = place;
    }

    Outcome<ParameterValue> check(ParameterValue value) {
        return switch (parameter.kind()) {
            case WHOLE -> whole(value);
            case REAL -> real(value);
            case FLAG -> value instanceof ParameterValue.Flag ? Outcome.done(value) : wrong("flag", value);
            case CHOICE -> choice(value);
            case WHOLES -> wholes(value);
        };
    }

    private Outcome<ParameterValue> whole(ParameterValue value) {
        if (!(value instanceof ParameterValue.Whole whole)) {
            return wrong("whole", value);
        }
        return parameter.range().contains((double) whole.value()) ? Outcome.done(value) : outOfRange(value);
    }

    private Outcome<ParameterValue> real(ParameterValue value) {
        ParameterValue wide =
                value instanceof ParameterValue.Whole whole ? new ParameterValue.Real((double) whole.value()) : value;
        if (!(wide instanceof ParameterValue.Real real)) {
            return wrong("real", value);
        }
        return parameter.range().contains(real.value()) ? Outcome.done(wide) : outOfRange(value);
    }

    private Outcome<ParameterValue> choice(ParameterValue value) {
        if (!(value instanceof ParameterValue.Text text)) {
            return wrong("choice", value);
        }
        for (String choice : parameter.choices()) {
            if (choice.equalsIgnoreCase(text.value())) {
                return Outcome.done(new ParameterValue.Text(choice));
            }
        }
        List<String> near = Suggestions.nearest(text.value(), parameter.choices());
        return Outcome.refused(Problem.error(
                place,
                "model.parameter.not-a-choice",
                parameter.name(),
                text.value(),
                String.join(", ", near),
                parameter.allowed()));
    }

    private Outcome<ParameterValue> wholes(ParameterValue value) {
        Parameter.Lengths lengths = parameter.lengths();
        ParameterValue many = value;
        if (value instanceof ParameterValue.Whole whole) {
            many = new ParameterValue.Wholes(Collections.nCopies(lengths.minimum(), whole.value()));
        }
        if (!(many instanceof ParameterValue.Wholes wholes)) {
            return wrong("wholes", value);
        }
        int size = wholes.values().size();
        if (size < lengths.minimum() || size > lengths.maximum()) {
            return wrong("wholes", value);
        }
        boolean fits =
                wholes.values().stream().allMatch(each -> parameter.range().contains((double) each));
        return fits ? Outcome.done(many) : outOfRange(value);
    }

    Outcome<ParameterValue> wrong(String kind, ParameterValue value) {
        return wrong(kind, value.text());
    }

    Outcome<ParameterValue> wrong(String kind, String text) {
        Parameter.Lengths lengths = parameter.lengths();
        String count = lengths.minimum() == lengths.maximum()
                ? Integer.toString(lengths.minimum())
                : lengths.minimum() + "–" + lengths.maximum();
        return Outcome.refused(Problem.error(
                place, "model.parameter.not-" + kind, parameter.name(), text, parameter.allowed(), count));
    }

    Outcome<ParameterValue> outOfRange(ParameterValue value) {
        return Outcome.refused(Problem.error(
                place, "model.parameter.out-of-range", parameter.name(), value.text(), parameter.allowed()));
    }
}
