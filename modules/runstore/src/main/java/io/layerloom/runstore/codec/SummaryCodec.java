package io.layerloom.runstore.codec;

/**
 * Summaries as bytes: a format byte (1), their number, for each the distance to the summary before, its length in steps,
 * its points and NaNs as varints, then all first, last, least and greatest values in one run of {@link DoublePlanes}, and
 * the CRC-32C. Holds native memory, so it must be closed. For one thread.
 */
public final class SummaryCodec implements AutoCloseable {
    /** Most summaries in one piece. */
    public static final int MOST = 64;

    private static final int FORMAT = 1;
    private static final int COLUMNS = 4;

    private final Sections sections = new Sections();
    private final DoublePlanes planes = new DoublePlanes(sections);
    private final ByteSink sink = new ByteSink();
    private final long[] bits = new long[MOST * COLUMNS];

    /** The bytes of at most {@link #MOST} summaries. */
    public byte[] encode(Summaries summaries) {
        int size = summaries.size();
        sink.clear();
        sink.putByte(FORMAT);
        sink.putVarint(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            sink.putZigzag(summaries.from(i) - before);
            sink.putVarint(summaries.to(i) - summaries.from(i));
            sink.putVarint(summaries.count(i));
            sink.putVarint(summaries.nan(i));
            before = summaries.to(i);
            bits[i] = Double.doubleToRawLongBits(summaries.first(i));
            bits[size + i] = Double.doubleToRawLongBits(summaries.last(i));
            bits[2 * size + i] = Double.doubleToRawLongBits(summaries.min(i));
            bits[3 * size + i] = Double.doubleToRawLongBits(summaries.max(i));
        }
        planes.write(bits, COLUMNS * size, sink);
        return sink.sealed();
    }

    /**
     * The summaries of {@link #encode}, bit for bit.
     *
     * @throws CodecException if the bytes are not what was written
     */
    public Summaries decode(byte[] bytes) throws CodecException {
        ByteSource source = ByteSource.unsealed(bytes);
        int format = source.getByte();
        if (format != FORMAT) {
            throw new CodecException("unknown format of summaries: " + format);
        }
        int size = source.getCount(MOST);
        var places = new long[size * COLUMNS];
        for (int i = 0; i < size; i++) {
            places[COLUMNS * i] = source.getZigzag();
            for (int k = 1; k < COLUMNS; k++) {
                places[COLUMNS * i + k] = source.getVarint();
            }
        }
        planes.read(source, bits, COLUMNS * size);
        source.requireEnd();
        return summaries(places, size);
    }

    private Summaries summaries(long[] places, int size) {
        var summaries = new Summaries(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            long from = before + places[COLUMNS * i];
            before = from + places[COLUMNS * i + 1];
            summaries.begin(from, before, places[COLUMNS * i + 2], places[COLUMNS * i + 3]);
            summaries.values(
                    Double.longBitsToDouble(bits[i]),
                    Double.longBitsToDouble(bits[size + i]),
                    Double.longBitsToDouble(bits[2 * size + i]),
                    Double.longBitsToDouble(bits[3 * size + i]));
        }
        return summaries;
    }

    @Override
    public void close() {
        sections.close();
    }
}
