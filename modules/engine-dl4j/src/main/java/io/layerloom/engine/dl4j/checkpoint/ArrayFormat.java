package io.layerloom.engine.dl4j.checkpoint;

import io.layerloom.engine.dl4j.batch.RawNumbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Rows of numbers in the format of {@code Nd4j.write}, byte for byte, but in large pieces; and read with every length
 * checked before anything is allocated.
 */
final class ArrayFormat {
    private static final String MODE = "MIXED_DATA_TYPES";
    private static final int SHAPE_NUMBERS = 8;
    private static final int PIECE = 1 << 16;

    private ArrayFormat() {}

    /** Writes a row ({@code 1 × n}) that lies densely in memory. */
    static void write(INDArray row, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        INDArray matrix = row.rank() == 2 ? row : row.reshape('c', 1, row.length());
        matrix.shapeInfoDataBuffer().write(out);
        out.writeUTF(MODE);
        out.writeLong(matrix.length());
        out.writeUTF(matrix.dataType().name());
        int width = matrix.dataType().width();
        double[] numbers = new double[PIECE];
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * width);
        for (long from = 0; from < matrix.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, matrix.length() - from);
            RawNumbers.readPart(matrix, from, numbers, count);
            bytes.clear();
            for (int i = 0; i < count; i++) {
                if (width == Float.BYTES) {
                    bytes.putFloat((float) numbers[i]);
                } else {
                    bytes.putDouble(numbers[i]);
                }
            }
            out.write(bytes.array(), 0, bytes.position());
        }
        out.flush();
    }

    /**
     * Reads a row.
     *
     * @param stream ends where the entry ends
     * @param bytes how many bytes there are
     * @throws IOException if it is anything but one row of floats or doubles that fills the stream
     */
    static INDArray read(InputStream stream, long bytes) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        expect(in, SHAPE_NUMBERS, DataType.INT64.name());
        long[] shape = new long[SHAPE_NUMBERS];
        for (int i = 0; i < SHAPE_NUMBERS; i++) {
            shape[i] = in.readLong();
        }
        long length = shape[2];
        boolean isRow = shape[0] == 2 && shape[1] == 1 && length > 0 && length <= bytes / Float.BYTES;
        if (!isRow) {
            throw new IOException("not a row of numbers");
        }
        in.readUTF();
        long stated = in.readLong();
        DataType type = type(in.readUTF());
        if (stated != length || length > bytes / type.width()) {
            throw new IOException("wrong length " + stated + " for " + bytes + " bytes");
        }
        INDArray row = Nd4j.create(type, new long[] {1, length}, 'c');
        fill(row, in);
        if (in.read() >= 0) {
            throw new IOException("more bytes than numbers");
        }
        return row;
    }

    private static void fill(INDArray row, DataInputStream in) throws IOException {
        int width = row.dataType().width();
        double[] numbers = new double[PIECE];
        byte[] bytes = new byte[PIECE * width];
        for (long from = 0; from < row.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, row.length() - from);
            in.readFully(bytes, 0, count * width);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            for (int i = 0; i < count; i++) {
                numbers[i] = width == Float.BYTES ? buffer.getFloat() : buffer.getDouble();
            }
            RawNumbers.writePart(numbers, count, row, from);
        }
    }

    private static void expect(DataInputStream in, long length, String type) throws IOException {
        in.readUTF();
        if (in.readLong() != length || !in.readUTF().equals(type)) {
            throw new IOException("not an array of two dimensions");
        }
    }

    private static DataType type(String name) throws IOException {
        return switch (name) {
            case "FLOAT" -> DataType.FLOAT;
            case "DOUBLE" -> DataType.DOUBLE;
            default -> throw new IOException("numbers of type " + name);
        };
    }
}
