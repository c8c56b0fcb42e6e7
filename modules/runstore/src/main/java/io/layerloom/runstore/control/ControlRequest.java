package io.layerloom.runstore.control;

import io.layerloom.runstore.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command to a live run.
 *
 * @param number unique in the store, ascending in order of requests
 * @param run the run
 * @param command what to do, for example {@code pause} or {@code lr}
 * @param payload its argument, empty for none
 * @param requestedAt when it was asked for
 * @param acknowledgedAt when the worker took it, or null
 * @param result what the worker answered, empty until then
 */
public record ControlRequest(
        long number,
        RunId run,
        String command,
        String payload,
        Instant requestedAt,
        @Nullable Instant acknowledgedAt,
        String result) {
    /** Time from request to acknowledgement. */
    public Optional<Duration> latency() {
        return Optional.ofNullable(acknowledgedAt).map(at -> Duration.between(requestedAt, at));
    }
}
