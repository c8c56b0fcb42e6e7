package io.layerloom.project.history;

import io.layerloom.project.store.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The log file of a history: append-only while it is open, one record a line. For one thread; the caller holds the
 * history's lock.
 */
final class HistoryLog implements AutoCloseable {
    static final String FILE = "history.log";

    /** A longer log is shortened when it is opened. */
    static final long LONGEST = 32L << 20;

    /** What is longer than this was not written here; it is kept aside unread. */
    private static final long LONGEST_READ = 512L << 20;

    private static final int KEPT_STEPS = 1_000;

    private final RecordCodec codec = new RecordCodec();
    private final FileChannel channel;
    private final Timeline timeline;

    private HistoryLog(FileChannel channel, Timeline timeline) {
        this.channel = channel;
        this.timeline = timeline;
    }

    /** Opens the log in a folder for writing, cuts off a torn tail, and keeps a damaged log aside. */
    static HistoryLog open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        LogReplay replay = replay(file);
        long length = Files.exists(file) ? Files.size(file) : 0;
        boolean damaged = replay.damage() == LogReplay.Damage.RECORDS_LOST || length > LONGEST_READ;
        if (damaged) {
            Files.copy(file, folder.resolve(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean rewritten = damaged || replay.validBytes() > LONGEST;
        if (rewritten) {
            AtomicFile.write(file, lines(replay.timeline().condensed(KEPT_STEPS)));
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!rewritten) {
                channel.truncate(replay.validBytes());
            }
            channel.position(channel.size());
        } catch (IOException unusable) {
            channel.close();
            throw unusable;
        }
        return new HistoryLog(channel, replay.timeline());
    }

    /** What the log in a folder says, without changing anything; empty where there is none. */
    static LogReplay replay(Path file) throws IOException {
        boolean readable = Files.isRegularFile(file) && Files.size(file) <= LONGEST_READ;
        return LogReplay.of(readable ? Files.readAllBytes(file) : new byte[0]);
    }

    Timeline timeline() {
        return timeline;
    }

    /**
     * Goes on by one record, in memory and on disk. It survives the death of the process at once, that of the machine
     * after {@link #force()}.
     */
    void append(HistoryRecord record) throws IOException {
        long before = channel.position();
        ByteBuffer line = ByteBuffer.wrap(LogLine.write(codec.encode(record)));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException full) {
            channel.truncate(before);
            throw full;
        }
        timeline.accept(record);
    }

    /** Makes everything so far survive a loss of power. */
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(true);
        }
    }

    private static byte[] lines(List<HistoryRecord> records) throws IOException {
        RecordCodec codec = new RecordCodec();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (HistoryRecord record : records) {
            lines.write(LogLine.write(codec.encode(record)));
        }
        return lines.toByteArray();
    }
}
