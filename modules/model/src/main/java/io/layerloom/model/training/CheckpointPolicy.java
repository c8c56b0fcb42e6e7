package io.layerloom.model.training;

/**
 * When a run saves checkpoints and how many it keeps. A crash costs at most one interval. The best and the newest
 * checkpoint are always kept.
 *
 * @param everyIterations iterations between checkpoints, 0 for none by iteration
 * @param everySeconds seconds between checkpoints, 0 for none by time
 * @param everyEpochs epochs between checkpoints, 0 for none by epoch
 * @param keep how many of the newest are kept, at least 1
 */
public record CheckpointPolicy(int everyIterations, int everySeconds, int everyEpochs, int keep) {
    /** Each epoch and at least every 30 seconds, the newest two. */
    public static final CheckpointPolicy DEFAULT = new CheckpointPolicy(0, 30, 1, 2);

    /** The same with another number of iterations. */
    public CheckpointPolicy withEveryIterations(int value) {
        return new CheckpointPolicy(value, everySeconds, everyEpochs, keep);
    }

    /** The same with another number of seconds. */
    public CheckpointPolicy withEverySeconds(int value) {
        return new CheckpointPolicy(everyIterations, value, everyEpochs, keep);
    }

    /** The same with another number of epochs. */
    public CheckpointPolicy withEveryEpochs(int value) {
        return new CheckpointPolicy(everyIterations, everySeconds, value, keep);
    }

    /** The same with another number of kept checkpoints. */
    public CheckpointPolicy withKeep(int value) {
        return new CheckpointPolicy(everyIterations, everySeconds, everyEpochs, value);
    }
}
