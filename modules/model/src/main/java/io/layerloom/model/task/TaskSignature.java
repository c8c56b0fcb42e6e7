package io.layerloom.model.task;

import io.layerloom.model.shape.Shape;
import java.util.List;

/**
 * What a dataset asks of a network. Immutable.
 *
 * @param input shape of one example's features
 * @param kind kind of answer
 * @param classes class labels in the order of their indices; empty for regression
 * @param targets names of the numbers to predict; empty for classification
 */
public record TaskSignature(Shape input, TaskKind kind, List<String> classes, List<String> targets) {
    public TaskSignature {
        classes = List.copyOf(classes);
        targets = List.copyOf(targets);
        if (kind == TaskKind.CLASSIFICATION && classes.size() < 2) {
            throw new IllegalArgumentException("classes: classification needs at least two, not " + classes);
        }
        if (kind == TaskKind.REGRESSION && targets.isEmpty()) {
            throw new IllegalArgumentException("targets: regression needs at least one");
        }
    }
}
