package io.layerloom.runstore.metric;

/**
 * Neighbouring points of a series in a few numbers, exact for the points it stands for.
 *
 * @param from step of the first point
 * @param to step of the last point
 * @param min smallest value that is not NaN; NaN if there is none
 * @param max greatest value that is not NaN; NaN if there is none
 * @param first value of the first point, possibly NaN
 * @param last value of the last point, possibly NaN
 * @param nan how many points are NaN
 * @param count how many points, at least 1
 */
public record Bucket(long from, long to, double min, double max, double first, double last, long nan, long count) {
    public Bucket {
        if (count < 1 || nan < 0 || nan > count) {
            throw new IllegalArgumentException("count and nan do not fit: " + count + ", " + nan);
        }
        if (from > to) {
            throw new IllegalArgumentException("from must not be after to: " + from + ", " + to);
        }
    }
}
