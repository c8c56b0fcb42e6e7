package io.layerloom.app.command.project;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code summary DIR}: the network, layer by layer. */
@Command(name = "summary")
public final class SummaryCommand extends TerminalCommand {
    @Mixin
    final ProjectArgument argument = new ProjectArgument();

    @Mixin
    final JsonOption json = new JsonOption();

    public SummaryCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        NetworkGraph graph = argument.open(context()).content().network();
        NetworkAnalysis analysis = NetworkAnalysis.of(graph);
        SummaryReport report = new SummaryReport(graph, analysis);
        if (json.isWanted()) {
            terminal().print(report.json());
        } else {
            terminal().print(report.text(terminal()));
        }
        // an unfinished network has a summary too; what is missing in it is said beside it
        analysis.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(terminal()::say);
        return ExitCode.DONE;
    }
}
