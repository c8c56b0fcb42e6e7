package io.layerloom.engine;

import io.layerloom.model.problem.Message;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hears what happens in a training, on the training thread, in order. Values only; must return quickly. An exception
 * thrown here ends the training and reaches the caller of {@link Engine#train}.
 */
public interface TrainingObserver {
    /**
     * The choices that results depend on have been made; nothing has been trained yet in this attempt.
     *
     * @param parameters how many the network has
     * @param iterationsPerEpoch at least 1
     * @param firstIteration the iteration that comes next, counted from 0 over the whole run
     */
    void prepared(ExecutionChoice choice, long parameters, int iterationsPerEpoch, long firstIteration);

    /**
     * An iteration ended.
     *
     * @param iteration counted from 0 over the whole run
     * @param epoch counted from 0
     * @param loss with penalties, over this batch
     * @param accuracy share of this batch classified correctly before the update, NaN for regression
     * @param learningRate used in this iteration
     * @param examples in this batch
     */
    void iterationEnded(long iteration, int epoch, double loss, double accuracy, double learningRate, int examples);

    /**
     * An epoch ended and was validated.
     *
     * @param epoch counted from 0
     * @param iteration the last of the epoch
     * @param metrics by metric name: {@code val.loss}, {@code val.accuracy} or {@code val.mae} and so on
     */
    void epochEnded(int epoch, long iteration, Map<String, Double> metrics);

    /**
     * A checkpoint stands on disk, complete.
     *
     * @param nextIteration the iteration that a resume would run first
     */
    void checkpointSaved(Path file, long nextIteration, CheckpointReason reason);

    /** A checkpoint was removed by the policy. */
    void checkpointRemoved(Path file);

    /** Something worth marking on a chart happened: a learning-rate change, pause, resume, NaN loss, early stopping. */
    void event(EventKind kind, long iteration, Message message);

    /** Why a checkpoint was saved. */
    enum CheckpointReason {
        POLICY,
        BEST,
        REQUESTED,
        STOPPED,
        FINISHED
    }

    /** Kinds of events an engine reports. */
    enum EventKind {
        LEARNING_RATE_CHANGED,
        PAUSED,
        RESUMED,
        STOP_REQUESTED,
        NOT_A_NUMBER,
        EARLY_STOPPED,
        BEST_IMPROVED,
        NOTE
    }
}
