package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import java.util.List;

/** How a gradient becomes a step. Defaults are those of Keras. */
final class Optimizers {
    static final List<ChoiceType> TYPES = List.of(
            optimizer("SGD", learningRate(0.01)),
            optimizer("Momentum", learningRate(0.01), decay("momentum", 0.9)),
            optimizer("RMSProp", learningRate(0.001), decay("decay", 0.9), epsilon()),
            optimizer("Adam", learningRate(0.001), decay("beta1", 0.9), decay("beta2", 0.999), epsilon()));

    private Optimizers() {}

    private static ChoiceType optimizer(String name, Parameter... parameters) {
        return new ChoiceType(ChoiceType.Kind.OPTIMIZER, name, List.of(parameters));
    }

    private static Parameter learningRate(double defaultValue) {
        return Parameter.real("learningRate", defaultValue, Range.above(0, 1000));
    }

    private static Parameter decay(String name, double defaultValue) {
        return Parameter.real(name, defaultValue, Range.below(0, 1));
    }

    private static Parameter epsilon() {
        return Parameter.real("epsilon", 1e-8, Range.above(0, 1));
    }
}
