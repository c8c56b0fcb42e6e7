package io.layerloom.runstore.codec;

/**
 * Summaries of neighbouring points, in order of their steps: where they lie, how many, and their first, last, least and
 * greatest value. Least and greatest leave NaN out and are NaN when there is nothing else. Mutable, for one thread.
 */
public final class Summaries {
    private final long[] from;
    private final long[] to;
    private final long[] count;
    private final long[] nan;
    private final double[] first;
    private final double[] last;
    private final double[] min;
    private final double[] max;
    private int size;

    /** No summaries, with room for {@code capacity}. */
    public Summaries(int capacity) {
        from = new long[capacity];
        to = new long[capacity];
        count = new long[capacity];
        nan = new long[capacity];
        first = new double[capacity];
        last = new double[capacity];
        min = new double[capacity];
        max = new double[capacity];
    }

    /** How many. */
    public int size() {
        return size;
    }

    /** Step of the first point of summary {@code i}. */
    public long from(int i) {
        return from[i];
    }

    /** Step of its last point. */
    public long to(int i) {
        return to[i];
    }

    /** How many points it stands for. */
    public long count(int i) {
        return count[i];
    }

    /** How many of them are NaN. */
    public long nan(int i) {
        return nan[i];
    }

    /** Value of its first point. */
    public double first(int i) {
        return first[i];
    }

    /** Value of its last point. */
    public double last(int i) {
        return last[i];
    }

    /** Least value. */
    public double min(int i) {
        return min[i];
    }

    /** Greatest value. */
    public double max(int i) {
        return max[i];
    }

    /** Begins a new summary with one point. */
    public void beginPoint(long step, double value) {
        boolean isNan = Double.isNaN(value);
        begin(step, step, 1, isNan ? 1 : 0);
        values(value, value, value, value);
    }

    /** Adds a point to the last summary. */
    public void extendPoint(long step, double value) {
        int i = size - 1;
        to[i] = step;
        count[i]++;
        if (Double.isNaN(value)) {
            nan[i]++;
        }
        last[i] = value;
        min[i] = least(min[i], value);
        max[i] = greatest(max[i], value);
    }

    /** Begins a new summary as a copy of another. */
    public void begin(Summaries other, int index) {
        begin(other.from[index], other.to[index], other.count[index], other.nan[index]);
        values(other.first[index], other.last[index], other.min[index], other.max[index]);
    }

    /** Adds the points of another summary to the last one. */
    public void extend(Summaries other, int index) {
        int i = size - 1;
        to[i] = other.to[index];
        count[i] += other.count[index];
        nan[i] += other.nan[index];
        last[i] = other.last[index];
        min[i] = least(min[i], other.min[index]);
        max[i] = greatest(max[i], other.max[index]);
    }

    void begin(long fromStep, long toStep, long points, long nans) {
        from[size] = fromStep;
        to[size] = toStep;
        count[size] = points;
        nan[size] = nans;
        size++;
    }

    void values(double firstValue, double lastValue, double least, double greatest) {
        int i = size - 1;
        first[i] = firstValue;
        last[i] = lastValue;
        min[i] = least;
        max[i] = greatest;
    }

    private static double least(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }

    private static double greatest(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
