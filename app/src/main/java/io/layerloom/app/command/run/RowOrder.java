package io.layerloom.app.command.run;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Orders runs by a field: numbers as numbers, other values as text; NaN and missing values last in both directions. */
record RowOrder(String field, Direction direction) implements Comparator<RunTable.Row> {
    enum Direction {
        ASCENDING,
        DESCENDING
    }

    @Override
    public int compare(RunTable.Row left, RunTable.Row right) {
        String a = value(left);
        String b = value(right);
        if (isLast(a) || isLast(b)) {
            return Boolean.compare(isLast(a), isLast(b));
        }
        OptionalDouble x = number(a);
        OptionalDouble y = number(b);
        int order = x.isPresent() && y.isPresent()
                ? Double.compare(x.getAsDouble(), y.getAsDouble())
                : a.compareToIgnoreCase(b);
        return direction == Direction.DESCENDING ? -order : order;
    }

    private String value(RunTable.Row row) {
        List<String> values = row.fields().getOrDefault(field, List.of());
        return String.join(", ", values);
    }

    private static boolean isLast(String value) {
        return value.isEmpty() || value.equals("NaN");
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
