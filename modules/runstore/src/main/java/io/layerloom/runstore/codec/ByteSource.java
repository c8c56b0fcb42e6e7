package io.layerloom.runstore.codec;

import java.util.zip.CRC32C;

/** Bytes read from the front, with every length checked against what is there. */
final class ByteSource {
    private static final int LONGEST_VARINT = 10;

    private final byte[] bytes;
    private final int end;
    private int position;

    private ByteSource(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The bytes of {@link ByteSink#sealed} if their checksum is right. */
    static ByteSource unsealed(byte[] bytes) throws CodecException {
        int end = bytes.length - Integer.BYTES;
        if (end < 0) {
            throw new CodecException("too short: " + bytes.length);
        }
        var crc = new CRC32C();
        crc.update(bytes, 0, end);
        long stored = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            stored |= (bytes[end + i] & 0xffL) << (i * Byte.SIZE);
        }
        if (stored != crc.getValue()) {
            throw new CodecException("the checksum is wrong");
        }
        return new ByteSource(bytes, end);
    }

    /** The first {@code count} bytes, without a checksum. */
    static ByteSource of(byte[] bytes, int count) {
        return new ByteSource(bytes, count);
    }

    byte[] array() {
        return bytes;
    }

    int getByte() throws CodecException {
        if (position >= end) {
            throw new CodecException("cut off");
        }
        return bytes[position++] & 0xff;
    }

    long getVarint() throws CodecException {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int b = getByte();
            value |= (b & 0x7fL) << (7 * i);
            if ((b & 0x80) == 0) {
                return value;
            }
        }
        throw new CodecException("a number is too long");
    }

    long getZigzag() throws CodecException {
        long value = getVarint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number of things, of which there can be at most {@code most}. */
    int getCount(int most) throws CodecException {
        long count = getVarint();
        if (count < 0 || count > most) {
            throw new CodecException("too many: " + Long.toUnsignedString(count) + " of at most " + most);
        }
        return (int) count;
    }

    /** Steps over {@code count} bytes and returns where they began. */
    int skip(int count) throws CodecException {
        if (count > end - position) {
            throw new CodecException("cut off");
        }
        int start = position;
        position += count;
        return start;
    }

    void requireEnd() throws CodecException {
        if (position != end) {
            throw new CodecException("more than expected");
        }
    }
}
