package io.layerloom.project.check;

import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.model.problem.Fix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.field.Names;
import java.util.ArrayList;
import java.util.List;

/** What does not go together as far as descriptions tell. */
final class DescriptionCheck {
    private static final String VALIDATION = "data.split.validation";
    private static final String PREPROCESSING = "data.preprocessing";

    private final ProjectContent content;
    private final List<Problem> problems = new ArrayList<>();

    private DescriptionCheck(ProjectContent content) {
        this.content = content;
    }

    static List<Problem> problems(ProjectContent content) {
        DescriptionCheck check = new DescriptionCheck(content);
        check.validation();
        check.test();
        check.images();
        return check.problems;
    }

    private void validation() {
        if (hasValidation()) {
            return;
        }
        EarlyStopping stopping = content.training().earlyStopping();
        Problem problem = stopping != null
                ? Problem.error("training.earlyStopping.metric", "project.check.no-validation", stopping.metric())
                : Problem.info(VALIDATION, "project.check.blind");
        problems.add(problem.withFix(
                content.data().split() instanceof Split.Fractions
                        ? set(VALIDATION, "0.1")
                        : set(VALIDATION, "same-as-test")));
    }

    private void test() {
        if (content.data().split() instanceof Split.Fractions split && split.test() == 0) {
            problems.add(
                    Problem.info("data.split.test", "project.check.no-test").withFix(set("data.split.test", "0.2")));
        }
    }

    /** Pixels from 0 to 255 make the first steps far too long. */
    private void images() {
        boolean images = !(content.data().source() instanceof Source.Csv);
        boolean normalized = content.network().nodes().stream()
                .filter(node -> node.type().equals("BatchNorm"))
                .anyMatch(node -> node.inputs().stream().anyMatch(this::isInput));
        if (images && content.data().preprocessing().isEmpty() && !normalized) {
            problems.add(Problem.warning(PREPROCESSING, "project.check.raw-pixels")
                    .withFix(set(PREPROCESSING, Names.of(Preprocessing.SCALE_TO_UNIT))));
        }
    }

    private boolean isInput(String id) {
        return content.network()
                .node(id)
                .map(node -> node.type().equals("Input"))
                .orElse(false);
    }

    private boolean hasValidation() {
        return switch (content.data().split()) {
            case Split.Fractions split -> split.validation() > 0;
            case Split.Given split ->
                switch (split.validation()) {
                    case SAME_AS_TEST -> true;
                    case FROM_TRAINING -> split.share() > 0;
                    case NONE -> false;
                };
        };
    }

    static Fix set(String path, String value) {
        return new Fix.SettingFix(Message.of("project.fix.set", path, value), path, value);
    }
}
