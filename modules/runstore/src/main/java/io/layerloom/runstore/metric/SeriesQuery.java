package io.layerloom.runstore.metric;

import io.layerloom.runstore.run.RunId;
import java.util.OptionalInt;

/**
 * A stretch of a metric of a run.
 *
 * @param run the run
 * @param metric the metric
 * @param from first step wanted
 * @param to last step wanted
 * @param maxBuckets how many points or buckets at most, at least 1
 * @param attempt only this attempt with all it measured; empty for what counts now, where the newest attempt replaces
 *     earlier ones from its first step on
 */
public record SeriesQuery(RunId run, String metric, long from, long to, int maxBuckets, OptionalInt attempt) {
    public SeriesQuery {
        if (maxBuckets < 1) {
            throw new IllegalArgumentException("maxBuckets must be at least 1: " + maxBuckets);
        }
    }

    /** All of a metric in at most 1,000 points or buckets. */
    public static SeriesQuery of(RunId run, String metric) {
        return new SeriesQuery(run, metric, Long.MIN_VALUE, Long.MAX_VALUE, 1_000, OptionalInt.empty());
    }

    /** Only from one step to another, both included; nothing if they are the wrong way round. */
    public SeriesQuery between(long firstStep, long lastStep) {
        return new SeriesQuery(run, metric, firstStep, lastStep, maxBuckets, attempt);
    }

    /** In at most so many points or buckets. */
    public SeriesQuery inBuckets(int most) {
        return new SeriesQuery(run, metric, from, to, most, attempt);
    }

    /** Only what this attempt measured. */
    public SeriesQuery ofAttempt(int number) {
        return new SeriesQuery(run, metric, from, to, maxBuckets, OptionalInt.of(number));
    }
}
