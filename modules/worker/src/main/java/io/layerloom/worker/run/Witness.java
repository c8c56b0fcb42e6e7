package io.layerloom.worker.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * For tests that kill workers: writes each iteration's values to a file outside the store before anything else hears of
 * them, so that the store can be compared with what really happened. One line per iteration: milliseconds since 1970,
 * iteration, loss, accuracy, learning rate. Switched on by the system property {@code layerloom.witness}.
 */
final class Witness implements AutoCloseable {
    private static final String PROPERTY = "layerloom.witness";

    private final @Nullable FileChannel channel;

    private Witness(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** The witness that the system property asks for, or one that does nothing. */
    static Witness ofProperty() throws IOException {
        String file = System.getProperty(PROPERTY, "");
        return new Witness(
                file.isBlank()
                        ? null
                        : FileChannel.open(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    void iterationEnded(long iteration, double loss, double accuracy, double learningRate) {
        if (channel == null) {
            return;
        }
        String line =
                System.currentTimeMillis() + " " + iteration + " " + loss + " " + accuracy + " " + learningRate + "\n";
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
