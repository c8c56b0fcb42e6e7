package io.layerloom.project.check;

import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.load.Datasets;
import io.layerloom.data.load.LoadedDataset;
import io.layerloom.model.check.NetworkCheck;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Severity;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.project.ProjectContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every problem of network, data and settings, by themselves and against each other. Stateless. */
public final class ProjectCheck {
    private ProjectCheck() {}

    /** How closely the data is looked at. */
    public enum Depth {
        /** Descriptions and file headers: fast enough for every keystroke. */
        DESCRIPTIONS,
        /** Every example is read. */
        EVERY_EXAMPLE
    }

    /**
     * Every problem, worst first.
     *
     * @param content what to check
     * @param directory project directory, which file names are relative to
     * @param locations where shared datasets may be found
     * @param depth how closely the data is looked at
     */
    public static List<Problem> problems(ProjectContent content, Path directory, DataLocations locations, Depth depth) {
        Set<Problem> problems = new LinkedHashSet<>(Datasets.check(content.data(), directory, locations));
        Optional<TaskSignature> signature = Optional.empty();
        if (!hasErrors(problems)) {
            try {
                signature = Optional.of(Datasets.signatureOf(content.data(), directory));
                if (depth == Depth.EVERY_EXAMPLE) {
                    LoadedDataset dataset = Datasets.open(content.data(), directory, locations, LoadProgress.NONE);
                    problems.addAll(dataset.warnings());
                    problems.addAll(ExamplesCheck.problems(dataset, content));
                }
            } catch (ProblemException unreadable) {
                problems.addAll(unreadable.problems());
            }
        }
        problems.addAll(
                NetworkCheck.standard().problems(content.network(), content.training(), signature.orElse(null)));
        problems.addAll(DescriptionCheck.problems(content));
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing(Problem::severity));
        return List.copyOf(sorted);
    }

    /** Whether something makes training impossible or wrong. */
    public static boolean hasErrors(Iterable<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
