package io.layerloom.model.training;

import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be wrong with training settings by themselves. */
final class SettingsProblems {
    private final TrainingSettings settings;
    private final TrainingCatalog catalog = TrainingCatalog.standard();
    private final List<Problem> problems = new ArrayList<>();

    private SettingsProblems(TrainingSettings settings) {
        this.settings = settings;
    }

    static List<Problem> of(TrainingSettings settings) {
        SettingsProblems found = new SettingsProblems(settings);
        found.choice(ChoiceType.Kind.LOSS, settings.loss());
        found.choice(ChoiceType.Kind.OPTIMIZER, settings.optimizer());
        found.choice(ChoiceType.Kind.SCHEDULE, settings.schedule());
        found.catalog.settings().forEach(found::plain);
        found.noCheckpoints();
        return List.copyOf(found.problems);
    }

    private void choice(ChoiceType.Kind kind, Choice choice) {
        Optional<ChoiceType> type = catalog.find(kind, choice.type());
        if (type.isEmpty()) {
            List<String> names = catalog.of(kind).stream().map(ChoiceType::name).toList();
            String name = Suggestions.obvious(choice.type(), names).orElse(names.get(0));
            problems.add(set(catalog.unknown(kind, choice.type()), kind.path(), name));
            return;
        }
        for (Problem problem : catalog.check(kind, choice).problems()) {
            String name = problem.place().substring(kind.path().length() + 1);
            problems.add(type.get().parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .map(known ->
                            set(problem, problem.place(), known.defaultValue().text()))
                    // Choosing the type anew drops what it does not know.
                    .orElseGet(() -> set(problem, kind.path(), choice.type())));
        }
    }

    private void plain(TrainingSetting setting) {
        Optional<ParameterValue> value = setting.reader().apply(settings);
        if (value.isPresent()) {
            setting.parameter()
                    .check(value.get(), setting.path())
                    .problems()
                    .forEach(problem -> problems.add(set(
                            problem,
                            setting.path(),
                            setting.parameter().defaultValue().text())));
        }
    }

    private void noCheckpoints() {
        CheckpointPolicy policy = settings.checkpoints();
        if (policy.everyEpochs() == 0 && policy.everyIterations() == 0 && policy.everySeconds() == 0) {
            String path = "training.checkpoints.everyEpochs";
            problems.add(set(Problem.warning("training.checkpoints", "model.training.no-checkpoints"), path, "1"));
        }
    }

    private static Problem set(Problem problem, String path, String value) {
        return problem.withFix(new SettingFix(Message.of("model.fix.set", path, value), path, value));
    }
}
