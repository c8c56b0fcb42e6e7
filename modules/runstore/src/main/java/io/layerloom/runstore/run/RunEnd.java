package io.layerloom.runstore.run;

import io.layerloom.model.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a run is no longer live.
 *
 * @param reason short and stable, for example {@code completed}, {@code early-stopped}, {@code stopped}, {@code killed},
 *     {@code out-of-memory}
 * @param message what a person should know, or null when the reason says it all
 */
public record RunEnd(String reason, @Nullable Message message) {
    public RunEnd {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must not be blank");
        }
    }
}
