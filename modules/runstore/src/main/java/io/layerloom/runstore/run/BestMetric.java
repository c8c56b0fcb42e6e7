package io.layerloom.runstore.run;

/**
 * The best value a run has reached of the metric that it is judged by.
 *
 * @param metric for example {@code val.accuracy}
 * @param value the value
 * @param step iteration at which it was first reached
 */
public record BestMetric(String metric, double value, long step) {}
