package io.layerloom.app.command.model;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.data.Part;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.workbench.RunModels;
import io.layerloom.worker.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate DIR RUN}: all metrics of the task over one part of the data; kept with the run. */
@Command(name = "evaluate")
public final class EvaluateCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Option(names = "--split", paramLabel = "train|val|test")
    String split = "test";

    @Option(names = "--checkpoint", paramLabel = "C")
    @Nullable
    String checkpoint;

    @Mixin
    final JsonOption json = new JsonOption();

    public EvaluateCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        Part part = part();
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()));
                RunModels models = workbench.models()) {
            RunRecord run = argument.find(workbench.store());
            EvaluationReport report =
                    new EvaluationReport(models.evaluate(run.id(), part, checkpoint, new LoadMessages(terminal())));
            if (json.isWanted()) {
                terminal().print(report.json());
            } else {
                terminal().print(report.text(terminal()));
            }
        }
        return ExitCode.DONE;
    }

    private Part part() throws ProblemException {
        return switch (split) {
            case "train" -> Part.TRAIN;
            case "val" -> Part.VALIDATION;
            case "test" -> Part.TEST;
            default -> throw new ProblemException(Problem.error("--split", "app.evaluate.unknown-split", split));
        };
    }
}
