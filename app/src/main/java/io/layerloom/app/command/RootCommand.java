package io.layerloom.app.command;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.command.train.SampleTraining;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code layerloom} without a command: trains the sample {@code digits-cnn} in the terminal. */
@Command(name = "layerloom", versionProvider = Version.class)
final class RootCommand extends TerminalCommand {
    RootCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException, IOException, InterruptedException {
        return new SampleTraining(context()).run();
    }
}
