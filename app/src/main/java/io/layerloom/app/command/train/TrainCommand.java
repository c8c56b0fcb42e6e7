package io.layerloom.app.command.train;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.ProjectArgument;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.command.follow.FollowOptions;
import io.layerloom.app.command.follow.Following;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.store.Project;
import io.layerloom.runstore.run.RunId;
import io.layerloom.worker.workbench.Submission;
import io.layerloom.worker.workbench.Workbench;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train DIR}: checks, trains in a process of its own, follows. */
@Command(name = "train")
public final class TrainCommand extends TerminalCommand {
    @Mixin
    final ProjectArgument argument = new ProjectArgument();

    @Option(names = "--name", paramLabel = "N")
    String name = "";

    @Mixin
    final SettingsOptions settings = new SettingsOptions();

    @Option(names = "--repeat", paramLabel = "K")
    int repeat = 1;

    @Mixin
    final FollowOptions follow = new FollowOptions();

    public TrainCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        if (repeat < 1 || repeat > Submission.MOST_REPEATS) {
            throw new ProblemException(Problem.error("--repeat", "app.train.repeat", repeat, Submission.MOST_REPEATS));
        }
        Project project = argument.open(context());
        project.requireCurrent();
        ProjectContent content = settings.applyTo(project.content());
        TrainChecks.require(content, project.directory(), terminal());
        RunSpec spec = new RunSpec(content.network(), content.data(), content.training());
        try (Workbench workbench = ProjectRuns.open(context(), project.directory())) {
            List<RunId> runs = workbench.submit(Submission.of(spec, name).repeated(repeat));
            return new Following(workbench, terminal(), follow).of(runs, 0);
        }
    }
}
