package io.layerloom.data.statistics;

import io.layerloom.data.Column;
import io.layerloom.data.content.Moments;

/**
 * What one column holds. Minimum, maximum, mean and standard deviation are NaN where there is no number.
 *
 * @param name of the column; {@code column=value} for one value of a category, {@code pixels} for all pixels of images
 * @param type how it is read
 * @param count values that are there
 * @param missing values that are not
 * @param minimum smallest value
 * @param maximum largest value
 * @param mean arithmetic mean
 * @param standardDeviation of the population (divided by the count)
 * @param distinct different values, counted up to {@link #DISTINCT_LIMIT}, or {@link #NOT_COUNTED}
 */
public record ColumnStatistics(
        String name,
        Column.Type type,
        long count,
        long missing,
        double minimum,
        double maximum,
        double mean,
        double standardDeviation,
        int distinct) {
    /** Counting of different values stops here. */
    public static final int DISTINCT_LIMIT = 10_000;

    /** Different values were not counted. */
    public static final int NOT_COUNTED = -1;

    /** The statistics that moments amount to. */
    public static ColumnStatistics of(String name, Column.Type type, Moments moments, long missing, int distinct) {
        return new ColumnStatistics(
                name,
                type,
                moments.count(),
                missing,
                moments.minimum(),
                moments.maximum(),
                moments.mean(),
                moments.standardDeviation(),
                distinct);
    }
}
