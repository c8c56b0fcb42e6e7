package io.layerloom.engine.dl4j.training;

import io.layerloom.model.training.CheckpointPolicy;
import java.util.function.LongSupplier;

/**
 * Says when a checkpoint is due. A checkpoint at the end of an epoch is put off while the last one was written so
 * recently that saving would cost more than about 5 % of the time: with epochs of a millisecond the disk would otherwise
 * be all that works. Not safe for several threads.
 */
final class CheckpointClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int PAUSE_PER_COST = 20;

    private final CheckpointPolicy policy;
    private final LongSupplier nanoTime;
    private long savedAt;
    private long cost;

    /**
     * @param nanoTime the time, as {@link System#nanoTime()} tells it
     */
    CheckpointClock(CheckpointPolicy policy, LongSupplier nanoTime) {
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.savedAt = nanoTime.getAsLong();
    }

    /** Whether to save after the iteration before {@code next}. */
    boolean isDue(long next, int iterationsPerEpoch) {
        if (policy.everyIterations() > 0 && next % policy.everyIterations() == 0) {
            return true;
        }
        long since = nanoTime.getAsLong() - savedAt;
        if (policy.everySeconds() > 0 && since >= policy.everySeconds() * NANOS_PER_SECOND) {
            return true;
        }
        boolean epochEnds = next % iterationsPerEpoch == 0;
        return policy.everyEpochs() > 0
                && epochEnds
                && next / iterationsPerEpoch % policy.everyEpochs() == 0
                && since >= cost * PAUSE_PER_COST;
    }

    /** A checkpoint has been written; writing began at {@code began}. */
    void saved(long began) {
        savedAt = nanoTime.getAsLong();
        cost = savedAt - began;
    }
}
