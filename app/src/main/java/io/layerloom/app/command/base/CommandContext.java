package io.layerloom.app.command.base;

import io.layerloom.app.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the world.
 *
 * @param terminal where it writes
 * @param environment variables
 * @param workingDirectory where relative paths start
 */
public record CommandContext(Terminal terminal, Map<String, String> environment, Path workingDirectory) {
    public CommandContext {
        environment = Map.copyOf(environment);
    }
}
