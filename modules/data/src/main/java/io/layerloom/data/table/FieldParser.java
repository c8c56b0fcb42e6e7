package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.model.problem.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the fields of one column into numbers: the number itself, or the index of a category. */
final class FieldParser {
    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "null", "none");
    private static final int LONGEST_MISSING = 4;
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity");
    private static final int MOST_SHOWN = 20;

    private final Column column;
    private final boolean indexed;
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * @param header {@link CsvHeader#COUNTS} means that a target category is written as its index
     */
    FieldParser(Column column, CsvHeader header) {
        this.column = column;
        this.indexed = header == CsvHeader.COUNTS && column.role() == Column.Role.TARGET;
        for (int i = 0; i < column.categories().size(); i++) {
            indices.put(column.categories().get(i), i);
        }
    }

    Column column() {
        return column;
    }

    static boolean isMissing(String field) {
        String text = field.strip();
        return text.length() <= LONGEST_MISSING && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The number, or NaN if {@link #problem} has something to say about the field. */
    double parse(String field) {
        String text = field.strip();
        if (column.type() == Column.Type.NUMBER) {
            return parseNumber(text);
        }
        if (indexed) {
            double index = parseNumber(text);
            return index == Math.rint(index)
                            && index >= 0
                            && index < column.categories().size()
                    ? index
                    : Double.NaN;
        }
        Integer index = indices.get(text);
        return index == null ? Double.NaN : index;
    }

    /** A finite decimal number that a float can hold, or NaN. */
    static double parseNumber(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        // Java's own notation also allows 1d, 1f and hexadecimal numbers; in a table these are mistakes.
        char last = text.charAt(text.length() - 1);
        boolean decimal = (last >= '0' && last <= '9') || last == '.';
        if (!decimal || isHexadecimal(text, 0) || isHexadecimal(text, 1)) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) <= Float.MAX_VALUE ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isHexadecimal(String text, int start) {
        return text.startsWith("0x", start) || text.startsWith("0X", start);
    }

    /** What is wrong with a field that {@link #parse} gave NaN for. */
    Problem problem(String place, String field) {
        String text = field.strip();
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        boolean known = column.type() == Column.Type.CATEGORY && indices.containsKey(text);
        if (!known && isMissing(text)) {
            return Problem.error(place, "data.csv.missing-value", column.name());
        }
        if (column.type() == Column.Type.CATEGORY) {
            return indexed
                    ? Problem.error(
                            place,
                            "data.csv.label-out-of-range",
                            shown,
                            column.name(),
                            column.categories().size() - 1)
                    : Problem.error(place, "data.csv.unseen-class", shown, column.name(), allowed());
        }
        return notANumber(place, text, shown);
    }

    private Problem notANumber(String place, String text, String shown) {
        if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
            return Problem.error(place, "data.csv.not-finite", shown, column.name());
        }
        if (isTooLarge(text)) {
            return Problem.error(place, "data.csv.too-large", shown, column.name());
        }
        return Double.isNaN(parseNumber(text.replace(',', '.')))
                ? Problem.error(place, "data.csv.bad-number", shown, column.name())
                : Problem.error(place, "data.csv.decimal-comma", shown, column.name());
    }

    private static boolean isTooLarge(String text) {
        try {
            return Math.abs(Double.parseDouble(text)) > Float.MAX_VALUE;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String allowed() {
        String list = column.categories().stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return column.categories().size() > MOST_SHOWN ? list + ", …" : list;
    }
}
