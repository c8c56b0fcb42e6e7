package io.layerloom.runstore.metric;

import io.layerloom.model.problem.Problem;

/** Hears when measurements cannot be saved. Called on the writer's own thread; must return quickly. */
public interface MeasurementListener {
    /**
     * Saving failed, for example because the disk is full. Nothing is lost: it is tried again, and this is called again
     * only when the reason changes.
     *
     * @param waiting points in memory
     */
    void saveFailed(Problem problem, long waiting);

    /** Saving works again, and everything that waited is saved. */
    void saveRecovered();
}
