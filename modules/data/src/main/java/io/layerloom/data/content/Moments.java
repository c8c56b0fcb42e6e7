package io.layerloom.data.content;

/**
 * Count, extremes, mean and variance of a stream of numbers in one pass, by Welford's method (B. P. Welford, "Note on a
 * Method for Calculating Corrected Sums of Squares and Products", Technometrics 4, 1962; weights: D. H. D. West, 1979).
 * Not safe for several threads while numbers are added.
 */
public final class Moments {
    private long count;
    private double mean;
    private double squares;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /** Adds a number. */
    public void add(double value) {
        add(value, 1);
    }

    /** Adds a number several times. */
    public void add(double value, long times) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative: " + times);
        }
        if (times == 0) {
            return;
        }
        minimum = count == 0 ? value : Math.min(minimum, value);
        maximum = count == 0 ? value : Math.max(maximum, value);
        count += times;
        double distance = value - mean;
        double step = distance * times / count;
        mean += step;
        squares += times * distance * (value - mean);
    }

    public long count() {
        return count;
    }

    /** NaN if there is no number; likewise the other figures. */
    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** Of the population: the sum of squares is divided by the count. 0 if all numbers are the same. */
    public double standardDeviation() {
        if (count == 0) {
            return Double.NaN;
        }
        return minimum == maximum ? 0 : Math.sqrt(squares / count);
    }
}
