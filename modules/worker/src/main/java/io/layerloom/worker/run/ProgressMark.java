package io.layerloom.worker.run;

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
 * Which iteration is being trained, in a mapped file of eight bytes: it costs nothing per iteration and survives the
 * process, so that a supervisor can tell exactly where a worker died. Written by one thread.
 */
public final class ProgressMark {
    private static final String NAME = "iteration";

    private final MappedByteBuffer memory;

    private ProgressMark(MappedByteBuffer memory) {
        this.memory = memory;
    }

    /** Opens the mark of a run's folder for writing, with no iteration begun. */
    static ProgressMark open(Path runDirectory) throws IOException {
        try (FileChannel channel = FileChannel.open(
                runDirectory.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ProgressMark mark = new ProgressMark(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
            mark.begun(-1);
            return mark;
        }
    }

    /** An iteration begins. */
    void begun(long iteration) {
        memory.putLong(0, iteration);
    }

    /** The iteration that was being trained when the run's last worker ended; empty if it had not come that far. */
    public static OptionalLong read(Path runDirectory) {
        try {
            byte[] content = Files.readAllBytes(runDirectory.resolve(NAME));
            long value = content.length == Long.BYTES ? ByteBuffer.wrap(content).getLong() : -1;
            return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            System.getLogger(ProgressMark.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot read the progress mark in " + runDirectory, e);
            return OptionalLong.empty();
        }
    }
}
