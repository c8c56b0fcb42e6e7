package io.layerloom.engine.dl4j.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. Immutable.
 *
 * @param iteration the one that comes next, from 0 over the whole run
 * @param iterationsPerEpoch at least 1; with {@code iteration} it gives the epoch and the position in it
 * @param learningRate the rate that a person set, or null while the schedule rules
 * @param best the best epoch so far, or null before the first validation
 */
public record Progress(
        long iteration,
        int iterationsPerEpoch,
        @Nullable Double learningRate,
        @Nullable BestEpoch best) {
    /** The beginning of a run. */
    public static Progress start(int iterationsPerEpoch) {
        return new Progress(0, iterationsPerEpoch, null, null);
    }

    /** Completed epochs. */
    public int epochs() {
        return Math.toIntExact(iteration / iterationsPerEpoch);
    }

    /** The same at another iteration. */
    public Progress at(long next) {
        return new Progress(next, iterationsPerEpoch, learningRate, best);
    }

    /** The same with a learning rate set by a person. */
    public Progress withLearningRate(double rate) {
        return new Progress(iteration, iterationsPerEpoch, rate, best);
    }

    /** The same with another best epoch. */
    public Progress withBest(BestEpoch other) {
        return new Progress(iteration, iterationsPerEpoch, learningRate, other);
    }

    /**
     * The epoch whose watched metric was best.
     *
     * @param epoch from 0
     * @param value of the metric
     * @param epochsSince validated epochs without improvement since then
     */
    public record BestEpoch(int epoch, double value, int epochsSince) {}
}
