package io.layerloom.worker.session;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One frame is its length as four bytes, big endian, and as many bytes of JSON. */
final class Frames {
    /** Longest frame: about 15 million numbers as Base64. */
    static final int LONGEST = 64 << 20;

    private Frames() {}

    /**
     * The next frame, or empty at the end of input.
     *
     * @throws IOException if the stream ends in the middle of a frame, or the length is impossible; nothing that large is
     *     allocated before the check
     */
    static Optional<byte[]> read(InputStream input) throws IOException {
        int first = input.read();
        if (first < 0) {
            return Optional.empty();
        }
        DataInputStream data = new DataInputStream(input);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a frame of " + length + " bytes; at most " + LONGEST + " are allowed");
        }
        byte[] content = data.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the stream ended after " + content.length + " of " + length + " bytes of a frame");
        }
        return Optional.of(content);
    }

    /** Writes one frame and flushes. */
    static void write(OutputStream output, byte[] content) throws IOException {
        if (content.length > LONGEST) {
            throw new IOException("a frame of " + content.length + " bytes; at most " + LONGEST + " are allowed");
        }
        output.write(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        output.write(content);
        output.flush();
    }
}
