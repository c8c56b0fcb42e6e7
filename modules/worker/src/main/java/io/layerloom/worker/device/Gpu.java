package io.layerloom.worker.device;

import io.layerloom.model.problem.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GPU of this machine.
 *
 * @param index as the driver counts
 * @param name as the driver names it
 * @param memoryBytes its memory, 0 if unknown
 * @param driver version of the driver
 * @param capability its generation, or null if the driver does not tell
 * @param unusable why it cannot be trained on, or null if it can
 */
public record Gpu(
        int index,
        String name,
        long memoryBytes,
        String driver,
        @Nullable ComputeCapability capability,
        @Nullable Message unusable) {
    /** The name that {@code --device} takes: {@code cuda:0}. */
    public String id() {
        return "cuda:" + index;
    }

    /** Whether it can be trained on. */
    public boolean isUsable() {
        return unusable == null;
    }

    /** Why not. */
    public Optional<Message> reason() {
        return Optional.ofNullable(unusable);
    }
}
