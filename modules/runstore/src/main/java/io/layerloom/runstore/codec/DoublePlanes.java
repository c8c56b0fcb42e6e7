package io.layerloom.runstore.codec;

import java.util.Arrays;

/**
 * Doubles byte by byte: all highest bytes, then all second bytes and so on, because the bytes of one rank resemble each
 * other. Each of the eight planes is a header byte and its content. Bits 0 and 1 of the header say how it is kept: 0 as it
 * is, 1 deflated (with its length before it), 2 the same byte throughout. Bit 2 says that each byte is XORed with the one
 * before it in the plane, chosen where that makes the bytes less various.
 */
final class DoublePlanes {
    private static final int CONSTANT = 2;
    private static final int STORAGE = 3;
    private static final int XORED = 4;
    private static final int BYTE_VALUES = 256;

    /** Planes of nearly random bytes, which the low bits of measurements are, are not worth trying to deflate. */
    private static final double MOST_BITS_TO_DEFLATE = 7.6;

    private final Sections sections;
    private final int[] plainCounts = new int[BYTE_VALUES];
    private final int[] xoredCounts = new int[BYTE_VALUES];
    private byte[] plain = new byte[0];
    private byte[] xored = new byte[0];

    DoublePlanes(Sections sections) {
        this.sections = sections;
    }

    /** Writes the first {@code count} values. */
    void write(long[] bits, int count, ByteSink sink) {
        reserve(count);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            writePlane(bits, count, shift, sink);
        }
    }

    private void writePlane(long[] bits, int count, int shift, ByteSink sink) {
        Arrays.fill(plainCounts, 0);
        Arrays.fill(xoredCounts, 0);
        int before = 0;
        for (int i = 0; i < count; i++) {
            int value = (int) (bits[i] >>> shift) & 0xff;
            int difference = value ^ before;
            plain[i] = (byte) value;
            xored[i] = (byte) difference;
            plainCounts[value]++;
            xoredCounts[difference]++;
            before = value;
        }
        if (count > 0 && plainCounts[plain[0] & 0xff] == count) {
            sink.putByte(CONSTANT);
            sink.putByte(plain[0]);
            return;
        }
        double plainBits = bitsPerByte(plainCounts, count);
        double xoredBits = bitsPerByte(xoredCounts, count);
        boolean useXored = xoredBits < plainBits;
        byte[] chosen = useXored ? xored : plain;
        int length = Math.min(plainBits, xoredBits) < MOST_BITS_TO_DEFLATE ? sections.deflate(chosen, count) : -1;
        if (length >= 0) {
            sink.putByte(Sections.DEFLATED | (useXored ? XORED : 0));
            sink.putVarint(length);
            sink.putBytes(sections.deflated(), length);
        } else {
            sink.putByte(Sections.STORED);
            sink.putBytes(plain, count);
        }
    }

    /** Reads {@code count} values. */
    void read(ByteSource source, long[] bits, int count) throws CodecException {
        reserve(count);
        Arrays.fill(bits, 0, count, 0);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            readPlane(source, bits, count, shift);
        }
    }

    private void readPlane(ByteSource source, long[] bits, int count, int shift) throws CodecException {
        int header = source.getByte();
        switch (header & STORAGE) {
            case Sections.STORED -> System.arraycopy(source.array(), source.skip(count), plain, 0, count);
            case Sections.DEFLATED -> sections.inflate(source, source.getCount(count), plain, count);
            case CONSTANT -> Arrays.fill(plain, 0, count, (byte) source.getByte());
            default -> throw new CodecException("unknown plane " + header);
        }
        boolean undo = (header & XORED) != 0;
        int before = 0;
        for (int i = 0; i < count; i++) {
            int value = plain[i] & 0xff;
            if (undo) {
                value ^= before;
                before = value;
            }
            bits[i] |= (long) value << shift;
        }
    }

    /** Entropy of the bytes, each by itself. */
    private static double bitsPerByte(int[] counts, int total) {
        double sum = 0;
        for (int count : counts) {
            if (count > 0) {
                sum -= count * Math.log((double) count / total);
            }
        }
        return sum / Math.log(2) / total;
    }

    private void reserve(int count) {
        if (plain.length < count) {
            plain = new byte[count];
            xored = new byte[count];
        }
    }
}
