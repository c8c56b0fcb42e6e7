package io.layerloom.runstore.statistics;

/** Student's t distribution. */
final class StudentT {
    private static final double PRECISION = 1e-13;
    private static final int MOST_TERMS = 10_000;
    private static final double TINY = 1e-300;

    private StudentT() {}

    /** The value that a variable with so many degrees of freedom stays below with this probability. */
    static double quantile(double probability, double freedom) {
        if (probability < 0.5) {
            return -quantile(1 - probability, freedom);
        }
        double low = 0;
        double high = 1;
        while (cumulative(high, freedom) < probability && high < Double.MAX_VALUE / 2) {
            low = high;
            high *= 2;
        }
        while (high - low > PRECISION * Math.max(1, high)) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (cumulative(middle, freedom) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Probability of a value below {@code t}, which is not negative (DLMF 8.17, with x = ν / (ν + t²)). */
    static double cumulative(double t, double freedom) {
        double x = freedom / (freedom + t * t);
        return 1 - incompleteBeta(x, freedom / 2, 0.5) / 2;
    }

    /** Regularised incomplete beta function by its continued fraction, DLMF 8.17.22, where that converges fast. */
    static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double front = Math.exp(
                a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a));
        return front / fraction(x, a, b);
    }

    /** The denominator 1 + d1/(1 + d2/(1 + …)), evaluated from the front (Thompson and Barnett's form of Lentz). */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double numerator = 1;
        double denominator = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            int m = k / 2;
            double d = k % 2 == 0
                    ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                    : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            denominator = 1 / away(1 + d * denominator);
            numerator = away(1 + d / numerator);
            double factor = numerator * denominator;
            value *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Logarithm of the gamma function of a positive number by Stirling's series, DLMF 5.11.1. */
    static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 15) {
            shift -= Math.log(z);
            z++;
        }
        double inverse = 1 / (z * z);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680)))) / z;
        return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
