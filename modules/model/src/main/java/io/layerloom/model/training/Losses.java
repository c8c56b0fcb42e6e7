package io.layerloom.model.training;

import java.util.List;
import java.util.stream.Stream;

/** What training makes small. */
final class Losses {
    static final List<ChoiceType> TYPES = Stream.of("CrossEntropy", "BinaryCrossEntropy", "MSE", "MAE", "Hinge")
            .map(name -> new ChoiceType(ChoiceType.Kind.LOSS, name, List.of()))
            .toList();

    private Losses() {}
}
