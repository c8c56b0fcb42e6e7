package io.layerloom.app.text;

import java.util.List;

/** A curve in one line of text: ▂▃▅▇. */
public final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String LETTERS = "_.-~=+*#";
    private static final char NOT_A_NUMBER = '!';

    private Sparkline() {}

    /**
     * The values from left to right, averaged so that at most {@code width} characters are used; what is not a finite
     * number is an exclamation mark.
     */
    public static String of(List<Double> values, int width, Glyphs glyphs) {
        double[] columns = columns(values, Math.min(width, values.size()));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double column : columns) {
            if (Double.isFinite(column)) {
                low = Math.min(low, column);
                high = Math.max(high, column);
            }
        }
        String steps = glyphs == Glyphs.UNICODE ? BLOCKS : LETTERS;
        StringBuilder text = new StringBuilder();
        for (double column : columns) {
            text.append(Double.isFinite(column) ? steps.charAt(step(column, low, high)) : NOT_A_NUMBER);
        }
        return text.toString();
    }

    private static int step(double value, double low, double high) {
        int top = BLOCKS.length() - 1;
        return high > low ? (int) Math.round((value - low) / (high - low) * top) : top / 2;
    }

    private static double[] columns(List<Double> values, int count) {
        double[] columns = new double[count];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * values.size() / count);
            int to = (int) ((long) (i + 1) * values.size() / count);
            columns[i] = values.subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(Double.NaN);
        }
        return columns;
    }
}
