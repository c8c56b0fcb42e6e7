package io.layerloom.app.command;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.terminal.ErrorStream;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process and keeps what they write. */
final class CommandLineFixture {
    /** Tests run in the module's folder; the samples are in the repository. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    private final Locale locale;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    CommandLineFixture() {
        this(Locale.ENGLISH);
    }

    CommandLineFixture(Locale locale) {
        this.locale = locale;
    }

    int run(Object... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                out,
                StandardCharsets.UTF_8,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                locale,
                ErrorStream.OTHER,
                Verbosity.NORMAL);
        List<String> words = List.of(arguments).stream().map(String::valueOf).toList();
        return Commands.run(new CommandContext(terminal, Map.of(), REPOSITORY), words);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return new JsonMapper().readTree(out());
    }
}
