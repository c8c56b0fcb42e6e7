package io.layerloom.app.command.train;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.SampleFolder;
import io.layerloom.app.command.follow.FollowOptions;
import io.layerloom.app.command.follow.Following;
import io.layerloom.data.DataLocations;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.sample.Samples;
import io.layerloom.project.store.Project;
import io.layerloom.worker.workbench.Submission;
import io.layerloom.worker.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What happens without a command where there is no window: the sample {@code digits-cnn} is trained in the terminal. In a
 * checkout of the repository it is used in place, otherwise it is copied once to the user's Layerloom folder.
 */
public final class SampleTraining {
    private static final String SAMPLE = "digits-cnn";

    private final CommandContext context;

    public SampleTraining(CommandContext context) {
        this.context = context;
    }

    /** Trains; the exit code is that of {@code train}. */
    public int run() throws ProblemException {
        Project project = project();
        context.terminal().say(context.terminal().words("app.sample.training", project.directory()));
        ProjectContent content = project.content();
        TrainChecks.require(content, project.directory(), context.terminal());
        try (Workbench workbench = ProjectRuns.open(context, project.directory())) {
            RunSpec spec = new RunSpec(content.network(), content.data(), content.training());
            return new Following(workbench, context.terminal(), new FollowOptions())
                    .of(workbench.submit(Submission.of(spec, "")), 0);
        }
    }

    private Project project() throws ProblemException {
        Path inPlace = context.workingDirectory().resolve("sample-projects").resolve(SAMPLE);
        if (Files.isDirectory(inPlace)) {
            return Project.open(inPlace);
        }
        Path copy = DataLocations.ofThisProcess().cache().resolve("projects").resolve(SAMPLE);
        return Files.isDirectory(copy)
                ? Project.open(copy)
                : new Samples(SampleFolder.path(context)).copy(SAMPLE, copy);
    }
}
