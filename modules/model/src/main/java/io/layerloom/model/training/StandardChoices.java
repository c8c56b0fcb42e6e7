package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.training.ChoiceType.Kind;
import java.util.List;

/** The losses, optimizers and schedules that Layerloom ships. Defaults are those of Keras. */
final class StandardChoices {
    static final List<ChoiceType> TYPES = List.of(
            type(Kind.LOSS, "CrossEntropy"),
            type(Kind.LOSS, "BinaryCrossEntropy"),
            type(Kind.LOSS, "MSE"),
            type(Kind.LOSS, "MAE"),
            type(Kind.LOSS, "Hinge"),
            type(Kind.OPTIMIZER, "SGD", learningRate(0.01)),
            type(Kind.OPTIMIZER, "Momentum", learningRate(0.01), kept("momentum", 0.9)),
            type(Kind.OPTIMIZER, "RMSProp", learningRate(0.001), kept("decay", 0.9), epsilon()),
            type(Kind.OPTIMIZER, "Adam", learningRate(0.001), kept("beta1", 0.9), kept("beta2", 0.999), epsilon()),
            type(Kind.SCHEDULE, "Constant"),
            type(
                    Kind.SCHEDULE,
                    "Step",
                    Parameter.whole("every", 10, Range.closed(1, 1_000_000_000)),
                    Parameter.choice("by", "epochs", List.of("epochs", "iterations"), "model.unit"),
                    Parameter.real("factor", 0.5, Range.above(0, 1))),
            type(Kind.SCHEDULE, "Cosine", Parameter.real("minimumRate", 0, Range.closed(0, 1000))));

    private StandardChoices() {}

    private static ChoiceType type(Kind kind, String name, Parameter... parameters) {
        return new ChoiceType(kind, name, List.of(parameters));
    }

    private static Parameter learningRate(double defaultValue) {
        return Parameter.real("learningRate", defaultValue, Range.above(0, 1000));
    }

    /** The share of a running mean that survives a step. */
    private static Parameter kept(String name, double defaultValue) {
        return Parameter.real(name, defaultValue, Range.below(0, 1));
    }

    private static Parameter epsilon() {
        return Parameter.real("epsilon", 1e-8, Range.above(0, 1));
    }
}
