package io.layerloom.app.command.follow;

/** Shows a training on standard error. Used by one thread. */
interface TrainingDisplay {
    /** Shows how far it has come. Called several times a second. */
    void show(TrainingProgress progress);

    /** Writes a line that stays. */
    void say(String line);

    /** Shows the last state, which stays. */
    void finish(TrainingProgress progress);
}
