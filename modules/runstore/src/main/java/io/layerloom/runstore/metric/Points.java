package io.layerloom.runstore.metric;

import java.util.Arrays;

/** Points of a series in order of their steps, bit for bit as they were measured. Immutable. */
public final class Points {
    private final long[] steps;
    private final double[] values;
    private final int size;

    private Points(long[] steps, double[] values, int size) {
        this.steps = steps;
        this.values = values;
        this.size = size;
    }

    /** The first {@code size} of both arrays, copied. */
    public static Points copyOf(long[] steps, double[] values, int size) {
        return new Points(Arrays.copyOf(steps, size), Arrays.copyOf(values, size), size);
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** Step of point {@code index}. */
    public long step(int index) {
        return steps[checked(index)];
    }

    /** Value of point {@code index}. */
    public double value(int index) {
        return values[checked(index)];
    }

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return index;
    }

    @Override
    public String toString() {
        return size + " points";
    }
}
