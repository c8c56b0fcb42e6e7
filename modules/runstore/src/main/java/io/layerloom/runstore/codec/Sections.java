package io.layerloom.runstore.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Runs of bytes, stored as they are or deflated, whichever is shorter. Holds native memory, so it must be closed. For one
 * thread.
 */
final class Sections implements AutoCloseable {
    static final int STORED = 0;
    static final int DEFLATED = 1;

    /** Below this many bytes the header of a deflated block costs more than it saves. */
    private static final int WORTH_DEFLATING = 48;

    private static final int LEVEL = 6;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[0];

    /** Deflates if that makes it shorter; the result is then in {@link #deflated}. Returns its length or −1. */
    int deflate(byte[] source, int count) {
        if (count < WORTH_DEFLATING) {
            return -1;
        }
        if (buffer.length < count) {
            buffer = new byte[count];
        }
        deflater.reset();
        deflater.setInput(source, 0, count);
        deflater.finish();
        int length = deflater.deflate(buffer, 0, count - 1);
        return deflater.finished() ? length : -1;
    }

    byte[] deflated() {
        return buffer;
    }

    /** Inflates exactly {@code count} bytes; a source that holds more is refused, not unpacked. */
    void inflate(ByteSource source, int length, byte[] target, int count) throws CodecException {
        int start = source.skip(length);
        inflater.reset();
        inflater.setInput(source.array(), start, length);
        try {
            int got = inflater.inflate(target, 0, count);
            if (got != count) {
                throw new CodecException("a section does not unpack to " + count + " bytes");
            }
        } catch (DataFormatException e) {
            throw new CodecException("a section cannot be unpacked", e);
        }
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
