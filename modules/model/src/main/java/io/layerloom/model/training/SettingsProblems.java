package io.layerloom.model.training;

import io.layerloom.model.problem.Problem;
import java.util.List;

final class SettingsProblems {
    private SettingsProblems() {}

    static List<Problem> of(TrainingSettings settings) {
        return List.of();
    }
}
