package io.layerloom.runstore.statistics;

import java.util.Set;

/** Which values of a metric are better. */
public enum MetricDirection {
    SMALLER_IS_BETTER,
    GREATER_IS_BETTER;

    private static final Set<String> ERRORS = Set.of("loss", "mse", "rmse", "mae");

    /** Losses and errors, by the last part of the name, should be small; everything else should be great. */
    public static MetricDirection of(String metric) {
        String last = metric.substring(metric.lastIndexOf('.') + 1);
        return ERRORS.contains(last) ? SMALLER_IS_BETTER : GREATER_IS_BETTER;
    }
}
