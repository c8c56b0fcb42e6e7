package io.layerloom.engine.dl4j.batch;

/**
 * Which batches a training reads. Immutable.
 *
 * @param order order of each epoch
 * @param examples per epoch, at least 1
 * @param batchSize examples per batch, at least 1; the last of an epoch may have fewer
 * @param firstIteration iteration to begin with, counted from 0 over the whole run
 * @param iterations end, exclusive
 */
public record BatchPlan(DataOrder order, int examples, int batchSize, long firstIteration, long iterations) {
    public BatchPlan {
        if (examples < 1 || batchSize < 1) {
            throw new IllegalArgumentException("examples and batchSize must be at least 1");
        }
    }

    /** Batches in an epoch. */
    public int iterationsPerEpoch() {
        return (examples - 1) / batchSize + 1;
    }

    /** The epoch of an iteration, from 0. */
    int epoch(long iteration) {
        return Math.toIntExact(iteration / iterationsPerEpoch());
    }

    /** Where the batch of an iteration starts in the order of its epoch. */
    int start(long iteration) {
        return Math.toIntExact(iteration % iterationsPerEpoch()) * batchSize;
    }

    /** Examples in the batch of an iteration. */
    int size(long iteration) {
        return Math.min(batchSize, examples - start(iteration));
    }
}
