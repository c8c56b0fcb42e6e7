package io.layerloom.runstore.lease;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The lock files that this process has open, by real path.
 *
 * <p>The only static state of the module, because what it mirrors is one per process too: a POSIX lock belongs to the
 * process, and closing any channel of a file gives up all locks of the process on it. So nobody in this process may open
 * a lock file, not even to look, while somebody in it holds the lease. All opening and closing of lock files happens
 * inside this class's monitor.
 */
final class ProcessFiles {
    private static final Map<Path, FileLease> HELD = new HashMap<>();

    private ProcessFiles() {}

    /** Does something with the map that no other thread of this process can disturb. */
    static <T, E extends Exception> T exclusively(Work<T, E> work) throws E {
        synchronized (HELD) {
            return work.with(HELD);
        }
    }

    /** Work on the leases that this process holds. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        /** Does it. */
        T with(Map<Path, FileLease> held) throws E;
    }
}
