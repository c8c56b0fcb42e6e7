package io.layerloom.model.training;

import io.layerloom.model.parameter.ParameterValues;

/** The learning rate of every iteration, as a pure function of settings and position. Stateless. */
public final class LearningRates {
    private LearningRates() {}

    /**
     * The learning rate at {@code iteration}.
     *
     * <p>Constant: the optimizer's rate. Step: {@code rate · factor^floor(position / every)}, the position counted in
     * iterations or epochs. Cosine: from the rate at the first iteration down to {@code minimumRate} at the last,
     * {@code min + (rate − min) · (1 + cos(π · iteration / (iterations − 1))) / 2}; constant after the end.
     *
     * @param settings checked settings
     * @param iteration from 0, over all epochs
     * @param iterationsPerEpoch at least 1
     * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR</a>
     * @throws IllegalArgumentException if an argument is out of range or the settings have errors
     */
    public static double learningRate(TrainingSettings settings, long iteration, long iterationsPerEpoch) {
        if (iteration < 0) {
            throw new IllegalArgumentException("iteration must be at least 0, not " + iteration);
        }
        if (iterationsPerEpoch < 1) {
            throw new IllegalArgumentException("iterationsPerEpoch must be at least 1, not " + iterationsPerEpoch);
        }
        TrainingCatalog catalog = TrainingCatalog.standard();
        double rate = catalog.parametersOf(ChoiceType.Kind.OPTIMIZER, settings.optimizer())
                .real("learningRate");
        ParameterValues schedule = catalog.parametersOf(ChoiceType.Kind.SCHEDULE, settings.schedule());
        return switch (settings.schedule().type()) {
            case "Step" -> step(schedule, rate, iteration, iterationsPerEpoch);
            case "Cosine" -> cosine(schedule, rate, iteration, settings.epochs() * iterationsPerEpoch);
            default -> rate;
        };
    }

    private static double step(ParameterValues schedule, double rate, long iteration, long iterationsPerEpoch) {
        long position = schedule.choice("by").equals("epochs") ? iteration / iterationsPerEpoch : iteration;
        long steps = position / schedule.whole("every");
        return rate * Math.pow(schedule.real("factor"), (double) steps);
    }

    private static double cosine(ParameterValues schedule, double rate, long iteration, long iterations) {
        // A minimum above the rate would make the rate grow; it bounds the rate instead.
        double minimum = Math.min(schedule.real("minimumRate"), rate);
        double progress = iterations <= 1 ? 0 : Math.min(1, iteration / (iterations - 1.0));
        return minimum + (rate - minimum) * (1 + Math.cos(Math.PI * progress)) / 2;
    }
}
