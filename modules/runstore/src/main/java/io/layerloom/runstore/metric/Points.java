package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;

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

    /** All points of a block, copied. */
    static Points of(PointBlock block) {
        long[] steps = new long[block.size()];
        double[] values = new double[block.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = block.step(i);
            values[i] = block.value(i);
        }
        return new Points(steps, values, steps.length);
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
