package io.layerloom.model.parameter;

/**
 * Which numbers are allowed. Immutable.
 *
 * @param minimum smallest number
 * @param lower whether {@code minimum} itself is allowed
 * @param maximum greatest number
 * @param upper whether {@code maximum} itself is allowed
 */
public record Range(double minimum, Bound lower, double maximum, Bound upper) {
    /** Whether the end of a range belongs to it. */
    public enum Bound {
        /** It does. */
        INCLUDED,
        /** It does not. */
        EXCLUDED
    }

    /** Every finite number. */
    public static final Range ANY = new Range(-Double.MAX_VALUE, Bound.INCLUDED, Double.MAX_VALUE, Bound.INCLUDED);

    public Range {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException("minimum must not exceed maximum: " + minimum + " > " + maximum);
        }
    }

    /** Both ends belong to it. */
    public static Range closed(double minimum, double maximum) {
        return new Range(minimum, Bound.INCLUDED, maximum, Bound.INCLUDED);
    }

    /** Above {@code minimum}, up to and including {@code maximum}. */
    public static Range above(double minimum, double maximum) {
        return new Range(minimum, Bound.EXCLUDED, maximum, Bound.INCLUDED);
    }

    /** From {@code minimum} on, below {@code maximum}. */
    public static Range below(double minimum, double maximum) {
        return new Range(minimum, Bound.INCLUDED, maximum, Bound.EXCLUDED);
    }

    /** Whether {@code value} is allowed. */
    public boolean contains(double value) {
        boolean low = lower == Bound.INCLUDED ? value >= minimum : value > minimum;
        boolean high = upper == Bound.INCLUDED ? value <= maximum : value < maximum;
        return low && high;
    }

    /** The range in the language of mathematics: {@code 0 ≤ rate < 1}. */
    public String text(String name) {
        String left = minimum == -Double.MAX_VALUE ? "" : number(minimum) + (lower == Bound.INCLUDED ? " ≤ " : " < ");
        String right = maximum == Double.MAX_VALUE ? "" : (upper == Bound.INCLUDED ? " ≤ " : " < ") + number(maximum);
        return left + name + right;
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e16;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
