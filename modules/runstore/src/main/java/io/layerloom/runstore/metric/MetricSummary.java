package io.layerloom.runstore.metric;

import io.layerloom.runstore.statistics.MetricDirection;
import java.util.OptionalDouble;

/**
 * A metric of a run in a few numbers, over the points that count now. The sign of zero and the payload of NaN are only in the
 * points themselves.
 *
 * @param metric name
 * @param count points
 * @param nan points that are NaN
 * @param firstStep step of the first point
 * @param lastStep step of the last point
 * @param last value of the last point, possibly NaN
 * @param min smallest finite value, NaN if there is none
 * @param minStep first step with it, -1 if there is none
 * @param max greatest finite value, NaN if there is none
 * @param maxStep first step with it, -1 if there is none
 */
public record MetricSummary(
        String metric,
        long count,
        long nan,
        long firstStep,
        long lastStep,
        double last,
        double min,
        long minStep,
        double max,
        long maxStep) {
    /** The best value in the metric's direction, empty if no value is finite. */
    public OptionalDouble best() {
        double best = MetricDirection.of(metric) == MetricDirection.SMALLER_IS_BETTER ? min : max;
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }
}
