package io.layerloom.app.command.base;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.store.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code DIR}: the project that a command works on. Extended by arguments that follow it, as their positions must. */
@Command
public class ProjectArgument {
    private static final String MARK = "project.json";

    @Parameters(index = "0", paramLabel = "DIR")
    Path directory = Path.of("");

    /** The project's absolute directory, which is there and looks like a project. */
    public Path directory(CommandContext context) throws ProblemException {
        return directory(context, directory);
    }

    /**
     * Reads the project and says on standard error what a person should know about the opening.
     *
     * @throws ProblemException if there is none or it is damaged
     */
    public Project open(CommandContext context) throws ProblemException {
        Project project = Project.open(directory(context));
        project.notices().forEach(context.terminal()::say);
        return project;
    }

    private static Path directory(CommandContext context, Path given) throws ProblemException {
        Path absolute = context.workingDirectory().resolve(given).normalize();
        if (!Files.exists(absolute)) {
            throw new ProblemException(Problem.error(given.toString(), "app.project.missing", given));
        }
        if (!Files.isDirectory(absolute)) {
            throw new ProblemException(Problem.error(given.toString(), "app.project.not-a-folder", given));
        }
        if (!Files.exists(absolute.resolve(MARK))) {
            throw new ProblemException(Problem.error(given.toString(), "app.project.no-project", MARK));
        }
        return absolute;
    }
}
