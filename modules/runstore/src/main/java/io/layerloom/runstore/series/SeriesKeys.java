package io.layerloom.runstore.series;

/** Row numbers of blocks and levels, made so that what is read together lies together. */
public final class SeriesKeys {
    private static final int PART_BITS = 24;
    private static final long MOST_PARTS = 1L << PART_BITS;
    private static final long LEVELS = 8;

    private SeriesKeys() {}

    /** The row of a block: 2^24 blocks of 4,096 points in a series at most. */
    public static long block(long series, long block) {
        return (series << PART_BITS) + checked(block);
    }

    /** The block of a row. */
    public static long blockOf(long number) {
        return number & (MOST_PARTS - 1);
    }

    /** The row of a node of a level. */
    public static long node(long series, int level, long node) {
        return ((series * LEVELS + level) << PART_BITS) + checked(node);
    }

    /** The node of a row. */
    public static long nodeOf(long number) {
        return number & (MOST_PARTS - 1);
    }

    private static long checked(long part) {
        if (part < 0 || part >= MOST_PARTS) {
            throw new IllegalArgumentException("a series has no part " + part);
        }
        return part;
    }
}
