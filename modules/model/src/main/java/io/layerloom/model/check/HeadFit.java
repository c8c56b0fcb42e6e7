package io.layerloom.model.check;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the output can give the wanted answer: one softmax unit for each class; for two classes also one sigmoid unit
 * (or one identity unit, for the hinge loss); one identity unit for each target of a regression.
 */
final class HeadFit {
    private HeadFit() {}

    static List<Problem> problems(Head head, TaskSignature signature) {
        Optional<Problem> problem =
                signature.kind() == TaskKind.REGRESSION ? regression(head, signature) : classification(head, signature);
        return problem.map(List::of).orElse(List.of());
    }

    private static Optional<Problem> regression(Head head, TaskSignature signature) {
        int targets = signature.targets().size();
        if (head.units() != targets) {
            return Optional.of(Problem.error(head.place("units"), "model.task.units-targets", head.units(), targets)
                    .withFix(head.set(Map.of("units", new Whole(targets)))));
        }
        if (!head.activation().equals("identity")) {
            return Optional.of(
                    Problem.error(head.place("activation"), "model.task.regression-activation", head.activation())
                            .withFix(head.setActivation("identity")));
        }
        return Optional.empty();
    }

    private static Optional<Problem> classification(Head head, TaskSignature signature) {
        int classes = signature.classes().size();
        boolean single = classes == 2 && head.units() == 1;
        if (!single && head.units() != classes) {
            // A sigmoid head for two classes was meant to have one unit.
            boolean binary = classes == 2 && head.activation().equals("sigmoid");
            return Optional.of(Problem.error(head.place("units"), "model.task.units-classes", head.units(), classes)
                    .withFix(head.set(Map.of("units", new Whole(binary ? 1 : classes)))));
        }
        if (single && head.activation().equals("softmax")) {
            return Optional.of(Problem.error(head.place("activation"), "model.task.softmax-of-one")
                    .withFix(head.setActivation("sigmoid")));
        }
        if (!single && !head.activation().equals("softmax")) {
            return Optional.of(Problem.error(
                            head.place("activation"), "model.task.exclusive-classes", head.activation(), head.units())
                    .withFix(head.set(Map.of("activation", new Text("softmax")))));
        }
        return Optional.empty();
    }
}
