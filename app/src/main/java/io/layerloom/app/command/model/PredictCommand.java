package io.layerloom.app.command.model;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.workbench.Prediction;
import io.layerloom.worker.workbench.RunModels;
import io.layerloom.worker.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code predict DIR RUN --input FILE}: predictions for new rows or images. */
@Command(name = "predict")
public final class PredictCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Option(names = "--input", paramLabel = "FILE", required = true)
    Path input = Path.of("");

    @Option(names = "--checkpoint", paramLabel = "C")
    @Nullable
    String checkpoint;

    @Mixin
    final JsonOption json = new JsonOption();

    public PredictCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        Path file = context().workingDirectory().resolve(input).normalize();
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error(input.toString(), "app.predict.no-file"));
        }
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()));
                RunModels models = workbench.models()) {
            RunRecord run = argument.find(workbench.store());
            Prediction prediction = models.predict(run.id(), file, checkpoint);
            PredictionReport report = new PredictionReport(prediction);
            if (json.isWanted()) {
                terminal().print(report.json());
            } else {
                terminal().print(report.text(terminal()));
            }
        }
        return ExitCode.DONE;
    }
}
