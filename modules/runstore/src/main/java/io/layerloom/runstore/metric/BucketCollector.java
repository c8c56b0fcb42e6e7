package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.Summaries;
import io.layerloom.runstore.series.PointSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers points and summaries into buckets of equal width in steps; one that begins in a bucket belongs to it wholly, so
 * that every bucket is exact for the steps it names. Keeps the points themselves as long as they fit.
 */
final class BucketCollector implements PointSink {
    private final double origin;
    private final double width;
    private final int most;
    private final Summaries buckets;
    private final PointBlock exact = new PointBlock();
    private boolean fits = true;
    private int current = -1;

    /** Buckets for the steps {@code from} to {@code to}. */
    BucketCollector(long from, long to, int most) {
        this.origin = from;
        this.width = ((double) to - (double) from + 1) / most;
        this.most = most;
        this.buckets = new Summaries(most);
    }

    @Override
    public void points(PointBlock block, int from, int to) {
        for (int i = from; i < to; i++) {
            long step = block.step(i);
            double value = block.value(i);
            if (fits) {
                fits = exact.size() < most;
                exact.add(step, value);
            }
            if (entersNext(step)) {
                buckets.beginPoint(step, value);
            } else {
                buckets.extendPoint(step, value);
            }
        }
    }

    @Override
    public void summaries(Summaries summaries) {
        fits = false;
        for (int i = 0; i < summaries.size(); i++) {
            if (entersNext(summaries.from(i))) {
                buckets.begin(summaries, i);
            } else {
                buckets.extend(summaries, i);
            }
        }
    }

    private boolean entersNext(long step) {
        int bucket = (int) Math.min(most - 1, Math.max(current, ((double) step - origin) / width));
        boolean next = bucket > current;
        current = Math.max(bucket, 0);
        return next;
    }

    Series result() {
        if (fits) {
            return new Series.Exact(Points.of(exact));
        }
        List<Bucket> list = new ArrayList<>(buckets.size());
        for (int i = 0; i < buckets.size(); i++) {
            list.add(new Bucket(
                    buckets.from(i),
                    buckets.to(i),
                    buckets.min(i),
                    buckets.max(i),
                    buckets.first(i),
                    buckets.last(i),
                    buckets.nan(i),
                    buckets.count(i)));
        }
        return new Series.Summarised(list);
    }
}
