package io.layerloom.runstore.run;

import java.time.Instant;

/**
 * How far a run has come.
 *
 * @param epoch completed epochs
 * @param iteration completed iterations over the whole run
 * @param epochs how many there will be at most
 * @param iterationsPerEpoch 0 while unknown
 * @param heartbeat when the worker last wrote to the store; set by the store
 */
public record RunProgress(int epoch, long iteration, int epochs, int iterationsPerEpoch, Instant heartbeat) {
    /** Progress to be written; the store adds the time. */
    public static RunProgress of(int epoch, long iteration, int epochs, int iterationsPerEpoch) {
        return new RunProgress(epoch, iteration, epochs, iterationsPerEpoch, Instant.EPOCH);
    }
}
