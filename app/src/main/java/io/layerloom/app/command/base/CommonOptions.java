package io.layerloom.app.command.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Options of every command. {@code --verbose} and {@code --lang} act before parsing (see
 * {@link io.layerloom.app.terminal.StandardTerminal}), so their values are not read again.
 */
@Command
public final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Option(names = "--verbose")
    boolean verbose;

    @Option(names = "--lang", paramLabel = "en|zh")
    String language = "";
}
