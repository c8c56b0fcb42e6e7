package io.layerloom.data.file;

/**
 * How much a file may make us read or allocate. Files come from strangers: a small one can unpack to terabytes.
 *
 * @param fileBytes most bytes of one file, after decompression
 * @param lineLength most characters of one line
 * @param columns most fields of one line where no description says how many there are
 * @param rows most examples
 * @param pixels most pixels of one picture
 * @param memoryBytes most memory that one dataset's content may take
 */
public record ReadLimits(long fileBytes, int lineLength, int columns, int rows, long pixels, long memoryBytes) {
    private static final long GIBIBYTE = 1L << 30;

    public ReadLimits {
        requirePositive("fileBytes", fileBytes);
        requirePositive("lineLength", lineLength);
        requirePositive("columns", columns);
        requirePositive("rows", rows);
        requirePositive("pixels", pixels);
        requirePositive("memoryBytes", memoryBytes);
    }

    /** Limits that real datasets stay below, and 70 % of the memory that this process may use. */
    public static ReadLimits ofThisProcess() {
        long memory = Runtime.getRuntime().maxMemory() / 10 * 7;
        return new ReadLimits(16 * GIBIBYTE, 4 << 20, 1 << 16, 200_000_000, 200_000_000, memory);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
