package io.layerloom.data;

import java.util.Arrays;

/**
 * A fitted preprocessing plan as one affine map per feature: {@code y = (x - offset) * factor}. All steps of
 * {@link Preprocessing} are affine, so their composition is too.
 *
 * <p>{@code offset} and {@code factor} have one element per feature, or exactly one that serves all features. Arrays are
 * copied in and out.
 */
public final class FittedPreprocessing {
    private final double[] offset;
    private final double[] factor;

    /**
     * @throws IllegalArgumentException if the lengths differ or are 0, or a number is not finite
     */
    public FittedPreprocessing(double[] offset, double[] factor) {
        if (offset.length != factor.length || offset.length == 0) {
            throw new IllegalArgumentException("offset and factor need the same length of at least 1");
        }
        if (!Arrays.stream(offset).allMatch(Double::isFinite)
                || !Arrays.stream(factor).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("offset and factor must be finite");
        }
        this.offset = offset.clone();
        this.factor = factor.clone();
    }

    /** The map that changes nothing. */
    public static FittedPreprocessing identity() {
        return new FittedPreprocessing(new double[] {0}, new double[] {1});
    }

    public double[] offset() {
        return offset.clone();
    }

    public double[] factor() {
        return factor.clone();
    }

    /** The preprocessed value of a raw value of feature {@code index}. */
    public float apply(int index, double raw) {
        int at = offset.length == 1 ? 0 : index;
        return (float) ((raw - offset[at]) * factor[at]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FittedPreprocessing that
                && Arrays.equals(offset, that.offset)
                && Arrays.equals(factor, that.factor);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offset) + Arrays.hashCode(factor);
    }
}
