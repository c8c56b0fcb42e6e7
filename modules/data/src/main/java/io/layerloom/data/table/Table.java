package io.layerloom.data.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of numbers, row by row, in chunks that grow without copying. Category fields are indices. Not safe for several threads
 * while rows are added.
 */
final class Table {
    /** About a mebibyte. */
    private static final int CHUNK_NUMBERS = 1 << 17;

    private final int width;
    private final int chunkRows;
    private final List<double[]> chunks = new ArrayList<>();
    private int rows;

    /**
     * @param width numbers per row, at least 1
     */
    Table(int width) {
        this.width = width;
        this.chunkRows = Math.max(1, CHUNK_NUMBERS / width);
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /** Bytes that one more row makes necessary in all. */
    long bytesWithOneMore() {
        long chunkCount = rows / chunkRows + 1L;
        return chunkCount * chunkRows * width * Double.BYTES;
    }

    void add(double[] row) {
        if (row.length != width) {
            throw new IllegalArgumentException("row has " + row.length + " numbers, not " + width);
        }
        if (rows % chunkRows == 0) {
            chunks.add(new double[chunkRows * width]);
        }
        System.arraycopy(row, 0, chunks.get(rows / chunkRows), rows % chunkRows * width, width);
        rows++;
    }

    double get(int row, int column) {
        return chunks.get(row / chunkRows)[row % chunkRows * width + column];
    }
}
