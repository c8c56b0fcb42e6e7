package io.layerloom.data.mnist;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The part of a download that has arrived. Written by the HTTP client's threads and watched by the one that waits: all methods
 * are safe for several threads. A write error is kept and thrown to the waiting thread.
 */
final class PartFile implements AutoCloseable {
    /** More than any file of MNIST: an answer that does not end must not fill the disk. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;

    private final FileChannel channel;
    private final long before;
    private long size;
    private long total = -1;
    private boolean accepted;
    private boolean tooLong;
    private @Nullable IOException failure;

    private PartFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.before = channel.size();
        this.size = before;
    }

    static PartFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            return new PartFile(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The answer begins: a server that ignores the range starts from the beginning, and so do we. */
    synchronized void begin(int status, HttpHeaders headers) {
        accepted = status == OK || status == PARTIAL_CONTENT;
        if (status == OK) {
            size = 0;
            truncate();
        }
        long length = headers.firstValueAsLong("Content-Length").orElse(-1);
        total = accepted && length >= 0 ? size + length : -1;
    }

    /** More has arrived; what belongs to an error page is dropped. */
    synchronized void append(byte[] chunk) {
        if (!accepted || failure != null) {
            return;
        }
        if (size + chunk.length > MOST_BYTES) {
            tooLong = true;
            accepted = false;
            return;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            while (buffer.hasRemaining()) {
                size += channel.write(buffer, size);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    synchronized void clear() throws IOException {
        size = 0;
        channel.truncate(0);
    }

    synchronized void force() throws IOException {
        channel.force(true);
    }

    synchronized long size() {
        return size;
    }

    /** Whether the server sends more than can be MNIST. */
    synchronized boolean isTooLong() {
        return tooLong;
    }

    /** Bytes of the whole file, or -1 if the server has not said. */
    synchronized long total() {
        return total;
    }

    synchronized boolean hasGrown() {
        return accepted && size != before;
    }

    synchronized void throwIfFailed() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void truncate() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
