package io.layerloom.model.parameter;

import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a parameter's value from what a person wrote. */
final class ParameterParser {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern REAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\s*[,x×]\\s*|\\s+");

    private final Parameter parameter;
    private final ParameterCheck check;

    ParameterParser(Parameter parameter, String place) {
        this.parameter = parameter;
        this.check = new ParameterCheck(parameter, place);
    }

    Outcome<ParameterValue> parse(String text) {
        return switch (parameter.kind()) {
            case WHOLE ->
                WHOLE.matcher(text).matches()
                        ? check.check(new ParameterValue.Whole(Long.parseLong(text)))
                        : check.wrong("whole", text);
            case REAL -> real(text);
            case FLAG -> flag(text);
            case CHOICE -> check.check(new ParameterValue.Text(text));
            case WHOLES -> wholes(text);
        };
    }

    private Outcome<ParameterValue> real(String text) {
        if (!REAL.matcher(text).matches()) {
            return check.wrong("real", text);
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? check.check(new ParameterValue.Real(value)) : check.wrong("real", text);
    }

    private Outcome<ParameterValue> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Outcome.done(new ParameterValue.Flag(true));
            case "false", "no", "off" -> Outcome.done(new ParameterValue.Flag(false));
            default -> check.wrong("flag", text);
        };
    }

    private Outcome<ParameterValue> wholes(String text) {
        String bare = text.startsWith("[") && text.endsWith("]")
                ? text.substring(1, text.length() - 1).strip()
                : text;
        List<Long> numbers = new ArrayList<>();
        for (String part : BETWEEN_NUMBERS.split(bare, -1)) {
            if (!WHOLE.matcher(part).matches()) {
                return check.wrong("wholes", text);
            }
            numbers.add(Long.parseLong(part));
        }
        return check.check(
                numbers.size() == 1 ? new ParameterValue.Whole(numbers.get(0)) : new ParameterValue.Wholes(numbers));
    }
}
