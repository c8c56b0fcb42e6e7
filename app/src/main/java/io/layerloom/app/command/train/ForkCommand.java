package io.layerloom.app.command.train;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.command.follow.FollowOptions;
import io.layerloom.app.command.follow.Following;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.spec.RunSpecJson;
import io.layerloom.worker.workbench.Submission;
import io.layerloom.worker.workbench.Workbench;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fork DIR RUN}: a new run that goes on from a checkpoint of another, possibly with other settings. */
@Command(name = "fork")
public final class ForkCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Option(names = "--checkpoint", paramLabel = "C")
    @Nullable
    String checkpoint;

    @Option(names = "--name", paramLabel = "N")
    String name = "";

    @Mixin
    final SettingsOptions settings = new SettingsOptions();

    @Mixin
    final FollowOptions follow = new FollowOptions();

    public ForkCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()))) {
            RunRecord parent = argument.find(workbench.store());
            RunSpec origin = RunSpecJson.read(parent.spec());
            ProjectContent content =
                    settings.applyTo(new ProjectContent(origin.network(), origin.data(), origin.training()));
            TrainChecks.require(content, workbench.project(), terminal());
            RunParent from = new RunParent(
                    parent.id(), checkpoint(workbench.store(), parent).path());
            Submission submission = Submission.of(
                            new RunSpec(content.network(), content.data(), content.training()), name)
                    .from(from);
            List<RunId> runs = workbench.submit(submission);
            return new Following(workbench, terminal(), follow).of(runs, 0);
        }
    }

    private Artifact checkpoint(RunStore store, RunRecord run) throws ProblemException {
        List<Artifact> all = Checkpoints.newestFirst(store, run.id());
        String wanted = checkpoint;
        return all.stream()
                .filter(one -> wanted == null
                        || one.path().equals(wanted)
                        || one.path().endsWith("/" + wanted)
                        || Long.toString(one.iteration()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "--checkpoint",
                        "app.checkpoint.unknown",
                        wanted == null ? "–" : wanted,
                        run.name(),
                        all.stream().map(Artifact::path).collect(Collectors.joining(", ", "[", "]")))));
    }
}
