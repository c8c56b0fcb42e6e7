package io.layerloom.data;

/**
 * Examples by index, preprocessed and ready for a network. Safe for reading by several threads at once.
 *
 * <p>Features are laid out as the shape says, channels first, row by row.
 */
public interface Examples {
    /** How many examples there are; 0 for an empty part. */
    int size();

    /** Values per example. */
    int featureCount();

    /**
     * Writes the features of one example.
     *
     * @param index 0 to {@code size() - 1}
     * @param target receives {@link #featureCount()} values
     * @param offset where in {@code target} they start
     * @throws IndexOutOfBoundsException if the index or the room is wrong
     */
    void readFeatures(int index, float[] target, int offset);

    /** Targets per example: 1 for classification (the class index), the number of targets for regression, 0 if unlabelled. */
    int targetCount();

    /**
     * Writes the target of one example: the class index, or the numbers to predict in the source's own units.
     *
     * @throws IndexOutOfBoundsException if the index or the room is wrong
     */
    void readTargets(int index, float[] target, int offset);
}
