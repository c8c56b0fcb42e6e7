package io.layerloom.runstore.statistics;

/**
 * Repeats of a measurement in three numbers.
 *
 * @param count how many, at least 1
 * @param mean their mean
 * @param deviation sample standard deviation (divisor n − 1); NaN for a single one
 */
public record Sample(int count, double mean, double deviation) {}
