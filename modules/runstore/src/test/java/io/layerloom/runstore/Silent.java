package io.layerloom.runstore;

import io.layerloom.model.problem.Problem;
import io.layerloom.runstore.metric.MeasurementListener;

/** Expects that everything can be saved. */
public final class Silent implements MeasurementListener {
    @Override
    public void saveFailed(Problem problem, long waiting) {
        throw new AssertionError(problem.toString());
    }

    @Override
    public void saveRecovered() {
        throw new AssertionError("nothing failed");
    }
}
