package io.layerloom.runstore.series;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.Summaries;

/** Takes what lies in a stretch of a series, in order of steps: points, or summaries of points. */
public interface PointSink {
    /** Takes points {@code from} to {@code to}, the latter not included. */
    void points(PointBlock block, int from, int to);

    /** Takes all summaries. */
    void summaries(Summaries summaries);
}
