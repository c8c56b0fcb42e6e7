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
    /** Which parameters the finished run keeps. */
    public enum RestoreBest {
        /** Those of the best epoch. */
        BEST,
        /** Those of the last epoch. */
        LAST
    }
}
