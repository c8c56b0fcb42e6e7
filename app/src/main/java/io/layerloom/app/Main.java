package io.layerloom.app;

import io.layerloom.app.command.Commands;
import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.terminal.StandardTerminal;
import java.nio.file.Path;
import java.util.List;

/** Starts the program: the command line, and later the window. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments command and its arguments; none trains the sample {@code digits-cnn}
     */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        CommandContext context = new CommandContext(
                StandardTerminal.open(words, System.getenv()),
                System.getenv(),
                Path.of("").toAbsolutePath());
        System.exit(Commands.run(context, words));
    }
}
