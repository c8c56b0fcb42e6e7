package io.layerloom.app.command.base;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the sample projects: of the repository one stands in, otherwise of the packaged program. */
public final class SampleFolder {
    private static final String IN_REPOSITORY = "sample-projects";
    private static final String IN_PROGRAM = "samples";

    private SampleFolder() {}

    /**
     * The samples.
     *
     * @throws ProblemException if there are none to be found
     */
    public static Samples find(CommandContext context) throws ProblemException {
        return new Samples(path(context));
    }

    /**
     * The folder of the samples.
     *
     * @throws ProblemException if there is none
     */
    public static Path path(CommandContext context) throws ProblemException {
        Path repository = context.workingDirectory().resolve(IN_REPOSITORY);
        String home = System.getProperty("layerloom.home", "");
        Path program = Path.of(home.isEmpty() ? "." : home).resolve(IN_PROGRAM);
        return List.of(repository, program).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.error("", "app.samples.missing", program.toAbsolutePath(), repository)));
    }
}
