package io.layerloom.data.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The start of an IDX file: two zero bytes, a type code, the number of dimensions, and each dimension as a big-endian 32-bit
 * number (Y. LeCun, "THE MNIST DATABASE of handwritten digits", section "file formats").
 *
 * @param magic first four bytes
 * @param dimensions sizes; the first is the number of items
 */
record IdxHeader(int magic, List<Integer> dimensions) {
    /** Unsigned bytes in three dimensions. */
    static final int IMAGES = 0x00000803;
    /** Unsigned bytes in one dimension. */
    static final int LABELS = 0x00000801;

    private static final int MOST_DIMENSIONS = 8;

    IdxHeader {
        dimensions = List.copyOf(dimensions);
    }

    /** Reads the header; nothing but four zero bytes of dimensions follow a magic number that is no IDX magic number. */
    static IdxHeader read(InputStream in) throws IOException {
        int magic = readInt(in);
        List<Integer> dimensions = new ArrayList<>();
        int count = magic & 0xFF;
        if (magic >>> 16 == 0 && count <= MOST_DIMENSIONS) {
            for (int i = 0; i < count; i++) {
                dimensions.add(readInt(in));
            }
        }
        return new IdxHeader(magic, dimensions);
    }

    /** Bytes of the header itself. */
    long length() {
        return Integer.BYTES * (1L + dimensions.size());
    }

    /** How many items, or -1 if a dimension is not positive or more than an array holds. */
    long contentBytes() {
        long product = 1;
        for (int size : dimensions) {
            if (size < 1 || product > Integer.MAX_VALUE) {
                return -1;
            }
            product *= size;
        }
        return product;
    }

    private static int readInt(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw new EOFException("header ends after " + bytes.length + " bytes");
        }
        return ByteBuffer.wrap(bytes).getInt();
    }
}
