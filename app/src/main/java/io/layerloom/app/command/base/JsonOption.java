package io.layerloom.app.command.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --json}: one document for a program instead of text for a person. */
@Command
public final class JsonOption {
    @Option(names = "--json")
    boolean json;

    /** Whether a program reads. */
    public boolean isWanted() {
        return json;
    }
}
