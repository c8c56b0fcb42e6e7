package io.layerloom.engine;

import org.jspecify.annotations.Nullable;

/** What people ask of a running training. Implementations are safe for several threads. */
public interface TrainingCommands {
    /** The next command, or null if there is none. Never blocks; called before every iteration. */
    @Nullable
    Command poll();

    /** The next command; waits for it. Called while paused. */
    Command take() throws InterruptedException;

    /** A command. */
    sealed interface Command {
        /** Stand still before the next iteration. */
        record Pause() implements Command {}

        /** Go on. */
        record Resume() implements Command {}

        /** Save a checkpoint and end before the next iteration. */
        record Stop() implements Command {}

        /** Save a checkpoint before the next iteration. */
        record Checkpoint() implements Command {}

        /** Use this learning rate from the next iteration on, instead of the schedule's. */
        record SetLearningRate(double value) implements Command {}
    }
}
