package io.layerloom.runstore.codec;

import java.util.Arrays;

/** Points in order of their steps, in arrays that grow. Mutable, for one thread. */
public final class PointBlock {
    private long[] steps;
    private double[] values;
    private int size;

    /** An empty block with room for some points. */
    public PointBlock() {
        this(16);
    }

    PointBlock(int capacity) {
        this.steps = new long[capacity];
        this.values = new double[capacity];
    }

    /** How many points. */
    public int size() {
        return size;
    }

    /** Step of a point. */
    public long step(int index) {
        return steps[index];
    }

    /** Value of a point. */
    public double value(int index) {
        return values[index];
    }

    /** Adds a point behind the last. */
    public void add(long step, double value) {
        reserve(size + 1);
        steps[size] = step;
        values[size] = value;
        size++;
    }

    /** Adds all points of another block behind the last. */
    public void addAll(PointBlock other) {
        reserve(size + other.size);
        System.arraycopy(other.steps, 0, steps, size, other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /** A new block of some of the points. */
    public PointBlock part(int from, int count) {
        var part = new PointBlock(count);
        System.arraycopy(steps, from, part.steps, 0, count);
        System.arraycopy(values, from, part.values, 0, count);
        part.size = count;
        return part;
    }

    /** Removes the first points. */
    public void removeFirst(int count) {
        System.arraycopy(steps, count, steps, 0, size - count);
        System.arraycopy(values, count, values, 0, size - count);
        size -= count;
    }

    /** Removes all points and keeps the room. */
    public void clear() {
        size = 0;
    }

    private void reserve(int capacity) {
        if (capacity > steps.length) {
            int room = Math.max(capacity, steps.length * 2);
            steps = Arrays.copyOf(steps, room);
            values = Arrays.copyOf(values, room);
        }
    }
}
