package io.layerloom.data;

import io.layerloom.model.problem.Message;

/** Hears how far long work has come. Called on the loading thread; must return quickly. */
@FunctionalInterface
public interface LoadProgress {
    /** Nobody listens. */
    LoadProgress NONE = (what, done, total) -> {};

    /**
     * @param what what is being done
     * @param done bytes or examples so far
     * @param total of how many, or -1 if unknown
     */
    void at(Message what, long done, long total);
}
