package io.layerloom.model.setting;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import io.layerloom.model.training.TrainingSetting;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The paths of training settings: {@code training.epochs}, {@code training.optimizer.learningRate} and so on. */
public final class TrainingPaths implements SettingPaths<TrainingSettings> {
    private final TrainingCatalog catalog;

    /** Paths for what this catalogue offers. */
    public TrainingPaths(TrainingCatalog catalog) {
        this.catalog = catalog;
    }

    /** Paths for the standard catalogue. */
    public static TrainingPaths standard() {
        return new TrainingPaths(TrainingCatalog.standard());
    }

    @Override
    public List<String> paths(TrainingSettings settings) {
        List<String> paths = new ArrayList<>();
        for (ChoicePath choice : choices()) {
            paths.add(choice.path());
            choice.parameters(settings).forEach(parameter -> paths.add(choice.path() + "." + parameter.name()));
        }
        catalog.settings().forEach(setting -> paths.add(setting.path()));
        return List.copyOf(paths);
    }

    @Override
    public Optional<Parameter> descriptor(TrainingSettings settings, String path) {
        Optional<Parameter> ofChoice = choices().stream()
                .flatMap(choice -> choice.parameterAt(settings, path).stream())
                .findFirst();
        return ofChoice.or(() -> plain(path).map(TrainingSetting::parameter));
    }

    @Override
    public Outcome<String> get(TrainingSettings settings, String path) {
        for (ChoicePath choice : choices()) {
            Optional<String> value = choice.get(settings, path);
            if (value.isPresent()) {
                return Outcome.done(value.get());
            }
        }
        return plain(path)
                .map(setting -> setting.reader()
                        .apply(settings)
                        .map(value -> value.text())
                        .orElse("off"))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(settings))));
    }

    @Override
    public Outcome<TrainingSettings> set(TrainingSettings settings, String path, String text) {
        for (ChoicePath choice : choices()) {
            Optional<Outcome<TrainingSettings>> changed = choice.set(settings, path, text);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        return plain(path)
                .map(setting -> setting.parameter()
                        .parse(text, path)
                        .map(value -> setting.writer().apply(settings, value)))
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(settings))));
    }

    private List<ChoicePath> choices() {
        return List.of(
                new ChoicePath(catalog, ChoiceType.Kind.LOSS, TrainingSettings::loss, TrainingSettings::withLoss),
                new ChoicePath(
                        catalog,
                        ChoiceType.Kind.OPTIMIZER,
                        TrainingSettings::optimizer,
                        TrainingSettings::withOptimizer),
                new ChoicePath(
                        catalog, ChoiceType.Kind.SCHEDULE, TrainingSettings::schedule, TrainingSettings::withSchedule));
    }

    private Optional<TrainingSetting> plain(String path) {
        return catalog.settings().stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst();
    }
}
