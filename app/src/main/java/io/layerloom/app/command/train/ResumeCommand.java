package io.layerloom.app.command.train;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.FailedException;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.command.follow.FollowOptions;
import io.layerloom.app.command.follow.Following;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.workbench.Workbench;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code resume DIR RUN}: goes on from the newest checkpoint of a run that stopped, failed or crashed. */
@Command(name = "resume")
public final class ResumeCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Mixin
    final FollowOptions follow = new FollowOptions();

    public ResumeCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()))) {
            RunRecord run = argument.find(workbench.store());
            Following following = new Following(workbench, terminal(), follow);
            long known = following.lastEvent(run.id());
            if (!run.state().isResumable()) {
                throw new FailedException(Problem.error("", "app.resume.not-resumable", run.name(), run.state()));
            }
            workbench.resume(run.id());
            return following.of(List.of(run.id()), known);
        }
    }
}
