package io.layerloom.runstore.lease;

import io.layerloom.model.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Sole ownership of a file, which ends at the latest with the owning process, however it dies.
 *
 * <p>Safe for use by several threads and processes. Within the owning process a second {@link #tryAcquire} fails like in
 * any other.
 */
public final class FileLease implements AutoCloseable {
    private final Path file;

    private FileLease(Path file) {
        this.file = file;
    }

    /**
     * Takes the lease and writes this process into the file, or returns empty if somebody has it.
     *
     * @throws ProblemException if the file cannot be created or locked at all
     */
    public static Optional<FileLease> tryAcquire(Path file) throws ProblemException {
        throw new UnsupportedOperationException(file.toString());
    }

    /** Whether a living process has the lease; never disturbs it. False if the file does not exist. */
    public static boolean isHeld(Path file) throws ProblemException {
        throw new UnsupportedOperationException(file.toString());
    }

    /** The process that has the lease, or empty if nobody has. */
    public static Optional<ProcessIdentity> owner(Path file) throws ProblemException {
        throw new UnsupportedOperationException(file.toString());
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Gives the lease back; further calls do nothing. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
