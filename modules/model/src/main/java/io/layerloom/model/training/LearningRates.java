package io.layerloom.model.training;

import io.layerloom.model.parameter.ParameterValues;

/**
 * The learning rate of every iteration of a training, as a pure function of its position. Immutable and safe for any
 * thread; made once for a training, so that asking costs next to nothing.
 *
 * <p>Constant: the optimizer's rate. Step: {@code rate · factor^floor(position / every)}, the position counted in
 * iterations or epochs. Cosine: from the rate at the first iteration down to {@code minimumRate} at the last,
 * {@code min + (rate − min) · (1 + cos(π · iteration / (iterations − 1))) / 2}; constant after the end.
 *
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR</a>
 */
public final class LearningRates {
    private final Curve curve;

    private LearningRates(Curve curve) {
        this.curve = curve;
    }

    /**
     * The learning rates of a training.
     *
     * @param settings checked settings
     * @param iterationsPerEpoch at least 1
     * @throws IllegalArgumentException if an argument is out of range or the settings have errors
     */
    public static LearningRates of(TrainingSettings settings, long iterationsPerEpoch) {
        if (iterationsPerEpoch < 1) {
            throw new IllegalArgumentException("iterationsPerEpoch must be at least 1, not " + iterationsPerEpoch);
        }
        TrainingCatalog catalog = TrainingCatalog.standard();
        double rate = catalog.parametersOf(ChoiceType.Kind.OPTIMIZER, settings.optimizer())
                .real("learningRate");
        ParameterValues schedule = catalog.parametersOf(ChoiceType.Kind.SCHEDULE, settings.schedule());
        return new LearningRates(
                switch (settings.schedule().type()) {
                    case "Step" -> step(schedule, rate, iterationsPerEpoch);
                    case "Cosine" -> cosine(schedule, rate, Math.multiplyExact(settings.epochs(), iterationsPerEpoch));
                    default -> iteration -> rate;
                });
    }

    /** As {@code of(settings, iterationsPerEpoch).at(iteration)}, for a single value. */
    public static double learningRate(TrainingSettings settings, long iteration, long iterationsPerEpoch) {
        return of(settings, iterationsPerEpoch).at(iteration);
    }

    /**
     * The learning rate at an iteration.
     *
     * @param iteration from 0, over all epochs
     * @throws IllegalArgumentException if {@code iteration} is negative
     */
    public double at(long iteration) {
        if (iteration < 0) {
            throw new IllegalArgumentException("iteration must be at least 0, not " + iteration);
        }
        return curve.at(iteration);
    }

    private static Curve step(ParameterValues schedule, double rate, long iterationsPerEpoch) {
        double factor = schedule.real("factor");
        long unit = schedule.choice("by").equals("epochs") ? iterationsPerEpoch : 1;
        long length = Math.multiplyExact(schedule.whole("every"), unit);
        return iteration -> {
            long steps = iteration / length;
            return rate * Math.pow(factor, (double) steps);
        };
    }

    private static Curve cosine(ParameterValues schedule, double rate, long iterations) {
        // A minimum above the rate would make the rate grow; it bounds the rate instead.
        double minimum = Math.min(schedule.real("minimumRate"), rate);
        return iteration -> {
            double progress = iterations <= 1 ? 0 : Math.min(1, iteration / (iterations - 1.0));
            return minimum + (rate - minimum) * (1 + Math.cos(Math.PI * progress)) / 2;
        };
    }

    /** A function of the iteration. */
    private interface Curve {
        double at(long iteration);
    }
}
