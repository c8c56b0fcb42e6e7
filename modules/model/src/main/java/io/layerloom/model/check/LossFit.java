package io.layerloom.model.check;

import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import io.layerloom.model.training.TrainingSettings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the loss measures what the output gives. */
final class LossFit {
    private static final Set<String> DISTANCES = Set.of("MSE", "MAE");

    private final Head head;
    private final String loss;
    private final @Nullable TaskSignature signature;

    LossFit(Head head, TrainingSettings settings, @Nullable TaskSignature signature) {
        this.head = head;
        this.loss = settings.loss().type();
        this.signature = signature;
    }

    List<Problem> problems() {
        if (TrainingCatalog.standard().find(ChoiceType.Kind.LOSS, loss).isEmpty()) {
            return List.of();
        }
        if (signature == null && head.activation().equals("softmax") && head.units() == 1) {
            return List.of(Problem.error(head.place("activation"), "model.task.softmax-of-one")
                    .withFix(head.setActivation("sigmoid")));
        }
        String natural = natural();
        if (loss.equals(natural)) {
            return List.of();
        }
        if (DISTANCES.contains(loss)) {
            boolean fits = natural.equals("MSE") || signature == null;
            return fits
                    ? List.of()
                    : List.of(use(
                            natural,
                            Problem.warning("training.loss", "model.loss.distance-of-classes", loss, natural)));
        }
        return List.of(wrong(natural));
    }

    /** Hinge without a dataset fits one identity unit: whether the numbers are margins or targets is not known. */
    private String natural() {
        boolean classes = signature != null && signature.kind() == TaskKind.CLASSIFICATION;
        boolean margins = classes || (signature == null && loss.equals("Hinge") && head.units() == 1);
        return switch (head.activation()) {
            case "softmax" -> "CrossEntropy";
            case "sigmoid" -> "BinaryCrossEntropy";
            default -> margins ? "Hinge" : "MSE";
        };
    }

    private Problem wrong(String natural) {
        boolean regression = signature != null && signature.kind() == TaskKind.REGRESSION;
        if (regression) {
            return use(natural, Problem.error("training.loss", "model.loss.regression", loss, natural));
        }
        Problem problem =
                Problem.error("training.loss", "model.loss.activation", loss, head.activation(), head.id(), natural);
        boolean logits = head.activation().equals("identity") && head.units() == 1 && loss.equals("BinaryCrossEntropy");
        return logits ? problem.withFix(head.setActivation("sigmoid")) : use(natural, problem);
    }

    private static Problem use(String natural, Problem problem) {
        return problem.withFix(
                new SettingFix(Message.of("model.fix.set", "training.loss", natural), "training.loss", natural));
    }
}
