package io.layerloom.app.command.run;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code show DIR RUN}: everything about one run. */
@Command(name = "show")
public final class ShowCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Mixin
    final JsonOption json = new JsonOption();

    public ShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        try (RunStore store = ProjectRuns.look(context(), argument.directory(context()))) {
            RunDetails details = RunDetails.read(store, argument.find(store));
            if (json.isWanted()) {
                terminal().print(new ShowJson(details, terminal().locale(), Instant.now()).document());
            } else {
                terminal().print(new ShowText(details, terminal(), Instant.now()).text());
            }
        }
        return ExitCode.DONE;
    }
}
