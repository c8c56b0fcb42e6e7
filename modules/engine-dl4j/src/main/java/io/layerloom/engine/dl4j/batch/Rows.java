package io.layerloom.engine.dl4j.batch;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A matrix of an engine as rows of doubles, whatever its order in memory. Not safe for several threads. */
public final class Rows {
    private final double[] numbers;
    private final int rows;
    private final int columns;
    private final int rowStride;
    private final int columnStride;

    private Rows(double[] numbers, INDArray matrix) {
        this.numbers = numbers;
        this.rows = Math.toIntExact(matrix.size(0));
        this.columns = Math.toIntExact(matrix.size(1));
        boolean columnMajor = matrix.ordering() == 'f';
        this.rowStride = columnMajor ? 1 : columns;
        this.columnStride = columnMajor ? rows : 1;
    }

    /** A copy of the matrix. */
    public static Rows of(INDArray matrix) {
        INDArray dense = isDense(matrix) ? matrix : matrix.dup('c');
        return new Rows(RawNumbers.read(dense), dense);
    }

    /** Zeros in the layout of the matrix, to be {@linkplain #store stored} in it. */
    public static Rows emptyOf(INDArray matrix) {
        if (!isDense(matrix)) {
            throw new IllegalArgumentException("matrix must not be a view with gaps");
        }
        return new Rows(new double[Math.toIntExact(matrix.length())], matrix);
    }

    /** How many rows there are. */
    public int count() {
        return rows;
    }

    /** Numbers in a row. */
    public int columns() {
        return columns;
    }

    /** Copies a row. */
    public void read(int row, double[] target) {
        for (int i = 0; i < columns; i++) {
            target[i] = numbers[row * rowStride + i * columnStride];
        }
    }

    /** Sets a row. */
    public void write(int row, double[] source) {
        for (int i = 0; i < columns; i++) {
            numbers[row * rowStride + i * columnStride] = source[i];
        }
    }

    /** Writes all rows into a matrix of the layout that this was made for. */
    public void store(INDArray matrix) {
        RawNumbers.write(numbers, matrix);
    }

    private static boolean isDense(INDArray matrix) {
        if (matrix.rank() != 2) {
            throw new IllegalArgumentException("matrix must have two dimensions, not " + matrix.rank());
        }
        boolean columnMajor = matrix.ordering() == 'f';
        long rowStride = columnMajor ? 1 : matrix.size(1);
        long columnStride = columnMajor ? matrix.size(0) : 1;
        return (matrix.size(0) == 1 || matrix.stride(0) == rowStride)
                && (matrix.size(1) == 1 || matrix.stride(1) == columnStride);
    }
}
