package io.layerloom.app.filter;

import java.util.Locale;
import java.util.OptionalDouble;

/** How a comparison compares. */
enum Operator {
    EQUAL("="),
    DIFFERENT("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">"),
    CONTAINS("~");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean holds(String left, String right) {
        if (this == CONTAINS) {
            return left.toLowerCase(Locale.ROOT).contains(right.toLowerCase(Locale.ROOT));
        }
        OptionalDouble a = number(left);
        OptionalDouble b = number(right);
        if (a.isPresent() && b.isPresent()) {
            return holdsForNumbers(a.getAsDouble(), b.getAsDouble());
        }
        return holdsForOrder(left.compareToIgnoreCase(right));
    }

    /** IEEE comparisons: NaN is neither less nor greater than anything; for a filter it equals itself. */
    private boolean holdsForNumbers(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            boolean same = Double.isNaN(a) && Double.isNaN(b);
            return this == EQUAL ? same : this == DIFFERENT && !same;
        }
        return holdsForOrder(a < b ? -1 : a > b ? 1 : 0);
    }

    private boolean holdsForOrder(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case CONTAINS -> throw new IllegalStateException("contains has no order");
        };
    }

    private static OptionalDouble number(String text) {
        if (text.isEmpty() || !"+-.0123456789NI".contains(text.substring(0, 1))) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
