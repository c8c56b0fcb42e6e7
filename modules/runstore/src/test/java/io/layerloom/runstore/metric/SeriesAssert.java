package io.layerloom.runstore.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares what the store answers with what was measured, point by point. */
final class SeriesAssert {
    private SeriesAssert() {}

    static void assertAnswers(Series series, List<Measured.Point> expected, int maxBuckets) {
        if (expected.size() <= maxBuckets) {
            assertThat(series).isInstanceOf(Series.Exact.class);
        }
        if (series instanceof Series.Exact exact) {
            assertPoints(exact.points(), expected);
        } else if (series instanceof Series.Summarised summarised) {
            assertThat(summarised.buckets()).hasSizeLessThanOrEqualTo(maxBuckets);
            assertBuckets(summarised.buckets(), expected);
        }
    }

    private static void assertPoints(Points points, List<Measured.Point> expected) {
        assertThat(points.size()).isEqualTo(expected.size());
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.step(i)).isEqualTo(expected.get(i).step());
            assertBits(points.value(i), expected.get(i).value());
        }
    }

    /** Buckets take the points one after the other: each must be exact for the next points that it counts. */
    private static void assertBuckets(List<Bucket> buckets, List<Measured.Point> expected) {
        int next = 0;
        for (Bucket bucket : buckets) {
            List<Measured.Point> points = expected.subList(next, next + (int) bucket.count());
            next += (int) bucket.count();
            assertThat(bucket.from()).isEqualTo(points.getFirst().step());
            assertThat(bucket.to()).isEqualTo(points.getLast().step());
            assertBits(bucket.first(), points.getFirst().value());
            assertBits(bucket.last(), points.getLast().value());
            double[] numbers = points.stream()
                    .mapToDouble(Measured.Point::value)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            assertThat(bucket.nan()).isEqualTo(points.size() - numbers.length);
            double min = numbers.length == 0 ? Double.NaN : numbers[0];
            double max = min;
            for (double number : numbers) {
                min = Math.min(min, number);
                max = Math.max(max, number);
            }
            assertThat(Double.compare(bucket.min(), min)).isZero();
            assertThat(Double.compare(bucket.max(), max)).isZero();
        }
        assertThat(next).isEqualTo(expected.size());
    }

    private static void assertBits(double actual, double expected) {
        assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
    }
}
