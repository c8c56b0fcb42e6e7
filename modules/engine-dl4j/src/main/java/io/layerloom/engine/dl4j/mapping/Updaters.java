package io.layerloom.engine.dl4j.mapping;

import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import io.layerloom.model.training.TrainingSettings;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** Optimizers of the catalogue as updaters of Deeplearning4j. */
final class Updaters {
    private final TrainingSettings settings;
    private final ParameterValues optimizer;
    private final ParameterValues schedule;

    Updaters(TrainingSettings settings) {
        this.settings = settings;
        TrainingCatalog catalog = TrainingCatalog.standard();
        this.optimizer = catalog.parametersOf(ChoiceType.Kind.OPTIMIZER, settings.optimizer());
        this.schedule = catalog.parametersOf(ChoiceType.Kind.SCHEDULE, settings.schedule());
    }

    /** An updater that asks {@code rate} before every update. */
    IUpdater following(ISchedule rate) {
        return switch (settings.optimizer().type()) {
            case "SGD" -> new Sgd(rate);
            case "Momentum" -> new Nesterovs(rate, optimizer.real("momentum"));
            case "RMSProp" ->
                RmsProp.builder()
                        .learningRateSchedule(rate)
                        .rmsDecay(optimizer.real("decay"))
                        .epsilon(optimizer.real("epsilon"))
                        .build();
            case "Adam" ->
                Adam.builder()
                        .learningRateSchedule(rate)
                        .beta1(optimizer.real("beta1"))
                        .beta2(optimizer.real("beta2"))
                        .epsilon(optimizer.real("epsilon"))
                        .build();
            default ->
                throw new IllegalArgumentException(
                        "optimizer: " + settings.optimizer().type());
        };
    }

    /**
     * An updater of Deeplearning4j alone, for files: the step schedule as its own, any other at the fixed rate of the
     * moment.
     */
    IUpdater standard(double rateNow) {
        if (settings.schedule().type().equals("Step")) {
            ScheduleType by = schedule.choice("by").equals("epochs") ? ScheduleType.EPOCH : ScheduleType.ITERATION;
            return following(new StepSchedule(
                    by, optimizer.real("learningRate"), schedule.real("factor"), schedule.whole("every")));
        }
        return switch (settings.optimizer().type()) {
            case "SGD" -> new Sgd(rateNow);
            case "Momentum" -> new Nesterovs(rateNow, optimizer.real("momentum"));
            case "RMSProp" -> new RmsProp(rateNow, optimizer.real("decay"), optimizer.real("epsilon"));
            case "Adam" ->
                new Adam(rateNow, optimizer.real("beta1"), optimizer.real("beta2"), optimizer.real("epsilon"));
            default ->
                throw new IllegalArgumentException(
                        "optimizer: " + settings.optimizer().type());
        };
    }
}
