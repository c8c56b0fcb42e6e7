package io.layerloom.data.mnist;

import io.layerloom.data.LoadProgress;
import io.layerloom.model.problem.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps other processes, and other threads of this one, from downloading into the same folder. */
final class FolderLock implements AutoCloseable {
    private static final long POLL_MILLIS = 200;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock waitFor(Path folder, LoadProgress progress) throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(folder.resolve("download.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            while (lock == null) {
                progress.at(Message.of("data.progress.waiting", folder), 0, -1);
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                lock = tryLock(channel);
            }
            return new FolderLock(channel, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    boolean isHeld() {
        return lock.isValid();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it, which is the same as another process.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
