package io.layerloom.engine.dl4j.batch;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies numbers between Java arrays and the memory of ND4J arrays on the CPU in one move, in the order in which they lie
 * there. Element by element through {@link INDArray} costs about a hundred times as much.
 */
public final class RawNumbers {
    private RawNumbers() {}

    /** The numbers of an array that holds 32- or 64-bit floats, as doubles. */
    public static double[] read(INDArray array) {
        int count = Math.toIntExact(array.length());
        double[] numbers = new double[count];
        if (array.dataType() == DataType.DOUBLE) {
            doubles(array).get(numbers, 0, count);
            return numbers;
        }
        float[] narrow = new float[count];
        floats(array).get(narrow, 0, count);
        for (int i = 0; i < count; i++) {
            numbers[i] = narrow[i];
        }
        return numbers;
    }

    /** Writes the first {@code array.length()} numbers. */
    public static void write(float[] numbers, INDArray array) {
        int count = Math.toIntExact(array.length());
        if (array.dataType() == DataType.DOUBLE) {
            double[] wide = new double[count];
            for (int i = 0; i < count; i++) {
                wide[i] = numbers[i];
            }
            doubles(array).put(wide, 0, count);
        } else {
            floats(array).put(numbers, 0, count);
        }
    }

    /** Writes the first {@code array.length()} numbers. */
    public static void write(double[] numbers, INDArray array) {
        int count = Math.toIntExact(array.length());
        if (array.dataType() == DataType.DOUBLE) {
            doubles(array).put(numbers, 0, count);
            return;
        }
        float[] narrow = new float[count];
        for (int i = 0; i < count; i++) {
            narrow[i] = (float) numbers[i];
        }
        floats(array).put(narrow, 0, count);
    }

    /**
     * Some numbers of an array that may be larger than a Java array.
     *
     * @param from index of the first
     * @param numbers is filled
     */
    public static void readPart(INDArray array, long from, double[] numbers, int count) {
        if (array.dataType() == DataType.DOUBLE) {
            doubles(array).position(from).get(numbers, 0, count);
            return;
        }
        float[] narrow = new float[count];
        floats(array).position(from).get(narrow, 0, count);
        for (int i = 0; i < count; i++) {
            numbers[i] = narrow[i];
        }
    }

    /** Writes some numbers of an array that may be larger than a Java array; the inverse of {@link #readPart}. */
    public static void writePart(double[] numbers, int count, INDArray array, long from) {
        if (array.dataType() == DataType.DOUBLE) {
            doubles(array).position(from).put(numbers, 0, count);
            return;
        }
        float[] narrow = new float[count];
        for (int i = 0; i < count; i++) {
            narrow[i] = (float) numbers[i];
        }
        floats(array).position(from).put(narrow, 0, count);
    }

    private static FloatPointer floats(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    private static DoublePointer doubles(INDArray array) {
        return new DoublePointer(array.data().addressPointer());
    }
}
