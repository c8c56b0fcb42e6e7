package io.layerloom.runstore.statistics;

import java.util.Arrays;

/**
 * Repeats of a measurement in three numbers. Immutable.
 *
 * @param count how many, at least 1
 * @param mean their mean
 * @param deviation sample standard deviation (divisor n − 1); NaN for a single one
 */
public record Sample(int count, double mean, double deviation) {
    public Sample {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        if (deviation < 0) {
            throw new IllegalArgumentException("deviation must not be negative: " + deviation);
        }
    }

    /**
     * The sample of some values.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Sample of(double... values) {
        double mean =
                Arrays.stream(values).average().orElseThrow(() -> new IllegalArgumentException("values is empty"));
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Sample(
                values.length, mean, values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN);
    }

    /** Square of the standard error of the mean. */
    double errorSquared() {
        return deviation * deviation / count;
    }
}
