package io.layerloom.engine.dl4j.batch;

/**
 * In which order an epoch visits the examples: a shuffle that depends on nothing but the seed and the epoch, so that a
 * resumed run sees the same batches. Immutable.
 */
public final class DataOrder {
    private final long seed;
    private final int examples;

    public DataOrder(long seed, int examples) {
        this.seed = seed;
        this.examples = examples;
    }

    /** Indices of all examples in the order of an epoch (Fisher-Yates). */
    public int[] of(int epoch) {
        int[] order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
        for (int i = examples - 1; i > 0; i--) {
            int other = (int) Long.remainderUnsigned(Seeds.mix(seed, Seeds.mix(epoch, i)), i + 1L);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }
}
