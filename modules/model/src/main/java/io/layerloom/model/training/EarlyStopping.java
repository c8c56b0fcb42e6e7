package io.layerloom.model.training;

/**
 * Ends a run when a validation metric no longer improves.
 *
 * @param metric metric name, for example {@code val.loss} or {@code val.accuracy}; smaller is better for losses and
 *     errors, greater for the others
 * @param patience epochs without improvement after which the run ends, at least 1
 * @param minimumChange smallest change that counts as an improvement, at least 0
 * @param restoreBest what the finished run's model is
 */
public record EarlyStopping(String metric, int patience, double minimumChange, RestoreBest restoreBest) {
    /** Five epochs without a smaller validation loss; the best parameters are kept. */
    public static final EarlyStopping DEFAULT = new EarlyStopping("val.loss", 5, 0, RestoreBest.BEST);

    /** Which parameters the finished run keeps. */
    public enum RestoreBest {
        /** Those of the best epoch. */
        BEST,
        /** Those of the last epoch. */
        LAST
    }

    /** The same with another metric. */
    public EarlyStopping withMetric(String value) {
        return new EarlyStopping(value, patience, minimumChange, restoreBest);
    }

    /** The same with another patience. */
    public EarlyStopping withPatience(int value) {
        return new EarlyStopping(metric, value, minimumChange, restoreBest);
    }

    /** The same with another smallest change. */
    public EarlyStopping withMinimumChange(double value) {
        return new EarlyStopping(metric, patience, value, restoreBest);
    }

    /** The same with another choice of what is kept. */
    public EarlyStopping withRestoreBest(RestoreBest value) {
        return new EarlyStopping(metric, patience, minimumChange, value);
    }
}
