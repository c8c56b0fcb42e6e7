package io.layerloom.runstore.metric;

import java.util.List;

/** A stretch of a metric as it was asked for: the points themselves when they fit, else buckets. Immutable. */
public sealed interface Series {
    /** How many points lie in the stretch. */
    long count();

    /** The exact points. */
    record Exact(Points points) implements Series {
        @Override
        public long count() {
            return points.size();
        }
    }

    /** Points summarised, in order of steps, without gaps or overlap; each stands for at least one point. */
    record Summarised(List<Bucket> buckets) implements Series {
        public Summarised {
            buckets = List.copyOf(buckets);
        }

        @Override
        public long count() {
            return buckets.stream().mapToLong(Bucket::count).sum();
        }
    }
}
