package io.layerloom.app.command.train;

import io.layerloom.app.command.base.CheckDepth;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.data.DataLocations;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Severity;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.check.ProjectCheck;
import java.nio.file.Path;
import java.util.List;

/** Checks before a run is asked for, so that a mistake costs a second and leaves nothing behind. */
final class TrainChecks {
    /** About a second of reading; the worker reads all data again in any case. */
    private static final long MOST_BYTES = 64_000_000;

    private TrainChecks() {}

    /**
     * Says warnings.
     *
     * @throws ProblemException with all errors, if there are any
     */
    static void require(ProjectContent content, Path directory, Terminal terminal) throws ProblemException {
        List<Problem> problems = ProjectCheck.problems(
                content,
                directory,
                DataLocations.ofThisProcess(),
                CheckDepth.of(content.data(), directory, MOST_BYTES));
        List<Problem> errors = of(problems, Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        of(problems, Severity.WARNING).forEach(terminal::say);
    }

    private static List<Problem> of(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
