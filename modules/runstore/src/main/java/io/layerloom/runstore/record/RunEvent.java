package io.layerloom.runstore.record;

import io.layerloom.model.problem.Message;
import java.time.Instant;

/**
 * Something that happened in a run.
 *
 * @param number unique in the store, in order of recording; 0 before it is recorded
 * @param time when
 * @param attempt in which attempt
 * @param iteration after how many iterations
 * @param kind short and stable, for example {@code learning-rate}, {@code crash}, {@code checkpoint}
 * @param message for a person
 * @param details for a log, may be empty
 */
public record RunEvent(
        long number, Instant time, int attempt, long iteration, String kind, Message message, String details) {
    /** An event that is about to be recorded, now. */
    public static RunEvent now(int attempt, long iteration, String kind, Message message, String details) {
        return new RunEvent(0, Instant.now(), attempt, iteration, kind, message, details);
    }
}
