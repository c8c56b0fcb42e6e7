package io.layerloom.worker.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Rows of numbers of equal length, as they travel: little-endian 32-bit floats (JSON carries them as Base64).
 *
 * @param columns numbers per row, at least 1
 * @param bytes row by row; not copied, because this value lives only between a frame and an array
 */
@SuppressWarnings("ArrayRecordComponent") // a transport form; nobody compares it
record FloatTable(int columns, byte[] bytes) {
    FloatTable {
        if (columns < 1 || bytes.length % (columns * (long) Float.BYTES) != 0) {
            throw new IllegalArgumentException("bytes: " + bytes.length + " are no rows of " + columns + " numbers");
        }
    }

    static FloatTable of(float[][] rows) {
        int columns = rows.length == 0 ? 1 : rows[0].length;
        ByteBuffer buffer = ByteBuffer.allocate(
                        Math.multiplyExact(Math.multiplyExact(rows.length, columns), Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            if (row.length != columns) {
                throw new IllegalArgumentException("rows must have the same length");
            }
            for (float value : row) {
                buffer.putFloat(value);
            }
        }
        return new FloatTable(columns, buffer.array());
    }

    float[][] rows() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[][] rows = new float[bytes.length / Float.BYTES / columns][columns];
        for (float[] row : rows) {
            for (int i = 0; i < columns; i++) {
                row[i] = buffer.getFloat();
            }
        }
        return rows;
    }
}
