package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import java.util.List;

/** How the learning rate changes while training goes on. */
final class Schedules {
    static final List<ChoiceType> TYPES = List.of(
            schedule("Constant"),
            schedule(
                    "Step",
                    Parameter.whole("every", 10, Range.closed(1, 1_000_000_000)),
                    Parameter.choice("by", "epochs", List.of("epochs", "iterations"), "model.unit"),
                    Parameter.real("factor", 0.5, Range.above(0, 1))),
            schedule("Cosine", Parameter.real("minimumRate", 0, Range.closed(0, 1000))));

    private Schedules() {}

    private static ChoiceType schedule(String name, Parameter... parameters) {
        return new ChoiceType(ChoiceType.Kind.SCHEDULE, name, List.of(parameters));
    }
}
