package io.layerloom.data.statistics;

import io.layerloom.data.Column;

/**
 * What one column holds. Minimum, maximum, mean and standard deviation are NaN for a category or an empty column.
 *
 * @param name of the column; {@code pixels} for all pixels of images
 * @param type how it is read
 * @param count values that are there
 * @param missing values that are not
 * @param minimum smallest value
 * @param maximum largest value
 * @param mean arithmetic mean
 * @param standardDeviation of the population (divided by the count)
 * @param distinct different values, counted up to {@link #DISTINCT_LIMIT}
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
}
