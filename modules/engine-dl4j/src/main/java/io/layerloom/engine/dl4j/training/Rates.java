package io.layerloom.engine.dl4j.training;

import io.layerloom.model.training.LearningRates;
import io.layerloom.model.training.TrainingSettings;

/** The schedule of a run; a constant one is computed once. Immutable. */
final class Rates {
    private final TrainingSettings settings;
    private final int iterationsPerEpoch;
    private final double constant;

    Rates(TrainingSettings settings, int iterationsPerEpoch) {
        this.settings = settings;
        this.iterationsPerEpoch = iterationsPerEpoch;
        this.constant = settings.schedule().type().equals("Constant")
                ? LearningRates.learningRate(settings, 0, iterationsPerEpoch)
                : Double.NaN;
    }

    double at(long iteration) {
        return Double.isNaN(constant) ? LearningRates.learningRate(settings, iteration, iterationsPerEpoch) : constant;
    }
}
