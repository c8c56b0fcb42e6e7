package io.layerloom.runstore.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process on this machine, told apart from a later one with the same number by its start.
 *
 * @param pid process id
 * @param startedAt start of the process
 */
public record ProcessIdentity(long pid, Instant startedAt) {
    /** Systems compute the start from the uptime, with an error that moves a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The process that runs this code. */
    public static ProcessIdentity current() {
        return of(ProcessHandle.current());
    }

    /** The process behind {@code handle}. */
    public static ProcessIdentity of(ProcessHandle handle) {
        return new ProcessIdentity(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The living process, or empty if it has ended. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(h -> h.info().startInstant().map(this::isNear).orElse(true));
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    private boolean isNear(Instant start) {
        return Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0;
    }
}
