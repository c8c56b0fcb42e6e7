package io.layerloom.runstore.lease;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sole ownership of a file, which ends at the latest with the owning process, however it dies.
 *
 * <p>Safe for use by several threads and processes. Within the owning process a second {@link #tryAcquire} fails like in
 * any other. The file stays when the lease ends; it must not be deleted or replaced while anybody may hold it.
 */
public final class FileLease implements AutoCloseable {
    /** Far behind the content, because on Windows nobody else can read a locked part. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int RETRIES = 20;
    private static final long RETRY_NANOS = 2_000_000;
    private static final int LONGEST_CONTENT = 64;
    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})\\s*");

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FileLease(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lease and writes this process into the file, or returns empty if somebody has it. The folder is created
     * if there is none.
     *
     * @throws ProblemException if the file cannot be created or locked at all
     */
    public static Optional<FileLease> tryAcquire(Path file) throws ProblemException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path real = realPath(file);
            Optional<FileLease> lease = ProcessFiles.exclusively(held -> acquire(held, real));
            for (int i = 0; i < RETRIES && lease.isEmpty(); i++) {
                // Somebody who only looks is in the way for microseconds.
                LockSupport.parkNanos(RETRY_NANOS);
                lease = ProcessFiles.exclusively(held -> acquire(held, real));
            }
            return lease;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static Optional<FileLease> acquire(Map<Path, FileLease> held, Path file) throws IOException {
        if (held.containsKey(file)) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLease lease = null;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                write(channel, ProcessIdentity.current());
                lease = new FileLease(file, channel, lock);
                held.put(file, lease);
            }
            return Optional.ofNullable(lease);
        } finally {
            if (lease == null) {
                channel.close();
            }
        }
    }

    /** Whether a living process has the lease; never disturbs it. False if the file does not exist. */
    public static boolean isHeld(Path file) throws ProblemException {
        return owner(file).isPresent();
    }

    /**
     * The process that has the lease, or empty if nobody has. Its start is {@link Instant#EPOCH} and its number 0 in the
     * moment between taking the lease and writing it down.
     */
    public static Optional<ProcessIdentity> owner(Path file) throws ProblemException {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return ProcessFiles.exclusively(held -> probe(held, realPath(file)));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static Optional<ProcessIdentity> probe(Map<Path, FileLease> held, Path file) throws IOException {
        if (held.containsKey(file)) {
            return Optional.of(ProcessIdentity.current());
        }
        // A shared lock, so that two who look do not take each other for the owner.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true)) {
            return lock == null ? Optional.of(read(channel)) : Optional.empty();
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Gives the lease back; further calls do nothing. */
    @Override
    public void close() {
        try {
            ProcessFiles.exclusively(held -> {
                if (held.remove(file, this)) {
                    lock.release();
                    channel.close();
                }
                return file;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the lease of " + file + " could not be given back", e);
        }
    }

    private static void write(FileChannel channel, ProcessIdentity owner) throws IOException {
        String content = owner.pid() + " " + owner.startedAt().toEpochMilli() + "\n";
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ProcessIdentity read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_CONTENT);
        channel.read(bytes, 0);
        String content = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        Matcher matcher = CONTENT.matcher(content);
        return matcher.matches()
                ? new ProcessIdentity(
                        Long.parseLong(matcher.group(1)), Instant.ofEpochMilli(Long.parseLong(matcher.group(2))))
                : new ProcessIdentity(0, Instant.EPOCH);
    }

    private static Path realPath(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }

    private static ProblemException failed(Path file, IOException cause) {
        return new ProblemException(
                Problem.error("runs", "runstore.lease-failed", file, String.valueOf(cause.getMessage())), cause);
    }
}
