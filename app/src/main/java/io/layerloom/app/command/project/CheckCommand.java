package io.layerloom.app.command.project;

import io.layerloom.app.command.base.CheckDepth;
import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.data.DataLocations;
import io.layerloom.data.Source;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.check.ProjectCheck;
import io.layerloom.project.store.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check DIR}: every problem of network, data and settings. */
@Command(name = "check")
public final class CheckCommand extends TerminalCommand {
    /** Read in well under a second. */
    private static final long MOST_BYTES = 8_000_000;

    @Mixin
    final ProjectArgument argument = new ProjectArgument();

    @Mixin
    final JsonOption json = new JsonOption();

    public CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        Project project;
        try {
            project = argument.open(context());
        } catch (ProblemException e) {
            if (json.isWanted()) {
                // what cannot be read is a problem of the project too
                terminal().print(new CheckReport(e.problems()).json(terminal().locale()));
            }
            throw e;
        }
        ProjectCheck.Depth depth = CheckDepth.of(project.content().data(), project.directory(), MOST_BYTES);
        boolean known = project.content().data().source() instanceof Source.Mnist;
        if (depth == ProjectCheck.Depth.DESCRIPTIONS && !known) {
            terminal().say(words("app.check.headers-only"));
        }
        CheckReport report = new CheckReport(
                ProjectCheck.problems(project.content(), project.directory(), DataLocations.ofThisProcess(), depth));
        if (json.isWanted()) {
            terminal().print(report.json(terminal().locale()));
        } else {
            terminal().print(report.text(terminal()));
        }
        return report.hasErrors() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
