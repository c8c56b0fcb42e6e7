package io.layerloom.app.command;

import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.terminal.Terminal;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells wrong usage: what, the nearest right word, and where the help is. */
final class UsageReport implements IParameterExceptionHandler {
    private final Terminal terminal;

    UsageReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName(" ");
        terminal.say(text(failure));
        terminal.say(terminal.words("app.usage.help", command));
        return ExitCode.USAGE;
    }

    private String text(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> terminal.words("app.usage.wrong", String.valueOf(failure.getMessage()));
        };
    }

    private String missing(MissingParameterException failure) {
        List<ArgSpec> arguments = failure.getMissing();
        if (arguments.isEmpty()) {
            return terminal.words("app.usage.wrong", String.valueOf(failure.getMessage()));
        }
        String names = arguments.stream().map(UsageReport::name).collect(Collectors.joining(" "));
        return terminal.words("app.usage.missing", names);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private String unmatched(UnmatchedArgumentException failure) {
        String word = failure.getUnmatched().get(0);
        boolean commandExpected = failure.getCommandLine().getParent() == null
                && !failure.getCommandLine().getSubcommands().isEmpty();
        String what = failure.isUnknownOption()
                ? "app.usage.unknown-option"
                : commandExpected ? "app.usage.unknown-command" : "app.usage.unexpected";
        String text = terminal.words(what, word);
        List<String> near = failure.getSuggestions();
        return near.isEmpty() ? text : text + " " + terminal.words("app.usage.did-you-mean", String.join(", ", near));
    }
}
