package io.layerloom.runstore.statistics;

import java.util.Optional;

/**
 * By how much the mean of one group of repeats differs from that of another, with its uncertainty: Welch's interval, which
 * does not assume that both groups spread alike. Immutable.
 *
 * @param mean mean of the second minus mean of the first
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param confidence how often such an interval contains the true difference, for example 0.95
 * @param freedom degrees of freedom
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">B. L. Welch, The generalization of "Student's" problem, 1947</a>
 */
public record Difference(double mean, double low, double high, double confidence, double freedom) {
    /**
     * The difference of two groups, or empty if one of them has fewer than two repeats and so no spread.
     *
     * @param confidence between 0 and 1
     */
    public static Optional<Difference> between(Sample first, Sample second, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        if (first.count() < 2 || second.count() < 2) {
            return Optional.empty();
        }
        double mean = second.mean() - first.mean();
        double a = first.errorSquared();
        double b = second.errorSquared();
        if (a + b == 0) {
            return Optional.of(new Difference(mean, mean, mean, confidence, first.count() + second.count() - 2.0));
        }
        double freedom = (a + b) * (a + b) / (a * a / (first.count() - 1) + b * b / (second.count() - 1));
        double half = StudentT.quantile((1 + confidence) / 2, freedom) * Math.sqrt(a + b);
        return Optional.of(new Difference(mean, mean - half, mean + half, confidence, freedom));
    }

    /** Whether the interval contains zero, so that there may be no difference at all. */
    public boolean mayBeZero() {
        return low <= 0 && high >= 0;
    }
}
