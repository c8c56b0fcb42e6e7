package io.layerloom.worker.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * Which iteration is being trained, in a mapped file of two numbers (attempt and iteration): it costs nothing per
 * iteration and survives the process, so that a supervisor can tell exactly where a worker died. Written by one thread.
 */
public final class ProgressMark {
    private static final String NAME = "iteration";
    private static final int SIZE = 2 * Long.BYTES;

    private final MappedByteBuffer memory;

    private ProgressMark(MappedByteBuffer memory) {
        this.memory = memory;
    }

    /** Opens the mark of a run's folder for an attempt, with no iteration begun. */
    public static ProgressMark open(Path runDirectory, int attempt) throws IOException {
        try (FileChannel channel = FileChannel.open(
                runDirectory.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ProgressMark mark = new ProgressMark(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
            mark.begun(-1);
            mark.memory.putLong(0, attempt);
            return mark;
        }
    }

    /** An iteration begins. */
    public void begun(long iteration) {
        memory.putLong(Long.BYTES, iteration);
    }

    /** The iteration in which an attempt ended; empty if that attempt had not come so far. */
    public static OptionalLong read(Path runDirectory, int attempt) {
        try {
            byte[] content = Files.readAllBytes(runDirectory.resolve(NAME));
            if (content.length != SIZE) {
                return OptionalLong.empty();
            }
            ByteBuffer mark = ByteBuffer.wrap(content);
            long iteration = mark.getLong(Long.BYTES);
            return mark.getLong(0) != attempt || iteration < 0 ? OptionalLong.empty() : OptionalLong.of(iteration);
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            System.getLogger(ProgressMark.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot read the progress mark in " + runDirectory, e);
            return OptionalLong.empty();
        }
    }
}
