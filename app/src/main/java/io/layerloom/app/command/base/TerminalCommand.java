package io.layerloom.app.command.base;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command with the options that all commands have. Runs once, on the main thread. */
public abstract class TerminalCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    final CommonOptions common = new CommonOptions();

    protected TerminalCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws ProblemException, IOException, InterruptedException {
        return run();
    }

    /**
     * Does the work.
     *
     * @return the exit code
     * @throws FailedException if the thing asked for failed: exit code 1
     * @throws ProblemException if input is unreadable or the usage wrong: exit code 2
     */
    protected abstract int run() throws ProblemException, IOException, InterruptedException;

    /** What the command sees of the world. */
    protected final CommandContext context() {
        return context;
    }

    /** Where it writes. */
    protected final Terminal terminal() {
        return context.terminal();
    }

    /** The words of one of this program's messages. */
    protected final String words(String key, Object... arguments) {
        return terminal().words(key, arguments);
    }
}
