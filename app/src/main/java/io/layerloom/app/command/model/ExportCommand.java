package io.layerloom.app.command.model;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.engine.ExportFormat;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.workbench.RunModels;
import io.layerloom.worker.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export DIR RUN --format F --output PATH}: the model, or everything that was measured, for other programs. */
@Command(name = "export")
public final class ExportCommand extends TerminalCommand {
    private static final String CSV = "csv";
    private static final List<String> FORMATS = List.of("dl4j", CSV);

    @Mixin
    final RunArgument argument = new RunArgument();

    @Option(names = "--format", paramLabel = "dl4j|csv", required = true)
    String format = "";

    @Option(names = "--output", paramLabel = "PATH", required = true)
    Path output = Path.of("");

    @Mixin
    final JsonOption json = new JsonOption();

    public ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException, IOException {
        if (!FORMATS.contains(format)) {
            throw new ProblemException(
                    Problem.error("--format", "app.export.unknown-format", format, String.join(", ", FORMATS)));
        }
        Path target = target();
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()))) {
            RunRecord run = argument.find(workbench.store());
            ExportReport report = format.equals(CSV)
                    ? new MetricsCsv(workbench.store(), run).write(target)
                    : model(workbench, run, target);
            if (json.isWanted()) {
                terminal().print(report.json(terminal().locale()));
            } else {
                terminal().print(report.text(terminal()));
            }
            return report.verified() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Path target() throws ProblemException {
        Path target = context().workingDirectory().resolve(output).normalize();
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new ProblemException(Problem.error(output.toString(), "app.export.is-a-folder"));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(
                    Problem.error(output.toString(), "app.export.no-folder", String.valueOf(folder)));
        }
        if (!Files.isWritable(folder)) {
            throw new ProblemException(Problem.error(output.toString(), "app.export.read-only", folder));
        }
        return target;
    }

    private ExportReport model(Workbench workbench, RunRecord run, Path target) throws ProblemException {
        try (RunModels models = workbench.models()) {
            return ExportReport.of(
                    format, models.export(run.id(), ExportFormat.DL4J, target, new LoadMessages(terminal())));
        }
    }
}
