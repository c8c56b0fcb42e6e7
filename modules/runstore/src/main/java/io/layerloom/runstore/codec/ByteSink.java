package io.layerloom.runstore.codec;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that grow at their end. */
final class ByteSink {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** An unsigned number, seven bits a byte, lowest first. */
    void putVarint(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            putByte((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    /** A signed number whose small amounts are short. */
    void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    void putBytes(byte[] source, int count) {
        reserve(count);
        System.arraycopy(source, 0, bytes, size, count);
        size += count;
    }

    /** All bytes with the CRC-32C of them behind. */
    byte[] sealed() {
        var crc = new CRC32C();
        crc.update(bytes, 0, size);
        long value = crc.getValue();
        for (int i = 0; i < Integer.BYTES; i++) {
            putByte((int) (value >>> (i * Byte.SIZE)));
        }
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
