package io.layerloom.project.setting;

import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.setting.NetworkPaths;
import io.layerloom.model.setting.SettingPaths;
import io.layerloom.model.setting.TrainingPaths;
import io.layerloom.project.ProjectContent;
import java.util.List;
import java.util.stream.Stream;

/** The settings of a project by path, for {@code --set} and for repairs. Stateless. */
public final class ContentPaths {
    private ContentPaths() {}

    /** Every path that can be set in this content, in alphabetical order. */
    public static List<String> of(ProjectContent content) {
        return Stream.of(
                        NetworkPaths.standard().paths(content.network()),
                        new DataPaths().paths(content.data()),
                        TrainingPaths.standard().paths(content.training()))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /**
     * The value at a path as a person writes it.
     *
     * @throws ProblemException if there is no such path (the nearest ones are named)
     */
    public static String get(ProjectContent content, String path) throws ProblemException {
        Outcome<String> value = switch (file(path)) {
            case "network" -> NetworkPaths.standard().get(content.network(), path);
            case "data" -> new DataPaths().get(content.data(), path);
            case "training" -> TrainingPaths.standard().get(content.training(), path);
            default -> Outcome.refused(SettingPaths.unknown(path, of(content)));
        };
        return value.orThrow();
    }

    /**
     * The content with one setting changed.
     *
     * @param path for example {@code training.epochs} or {@code network.layers.dense-1.units}
     * @param value as a person writes it
     * @throws ProblemException if there is no such path (the nearest ones are named) or the value is not allowed
     */
    public static ProjectContent set(ProjectContent content, String path, String value) throws ProblemException {
        Outcome<ProjectContent> changed = switch (file(path)) {
            case "network" ->
                NetworkPaths.standard().set(content.network(), path, value).map(content::withNetwork);
            case "data" -> new DataPaths().set(content.data(), path, value).map(content::withData);
            case "training" ->
                TrainingPaths.standard().set(content.training(), path, value).map(content::withTraining);
            default -> Outcome.refused(SettingPaths.unknown(path, of(content)));
        };
        return changed.orThrow();
    }

    private static String file(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
