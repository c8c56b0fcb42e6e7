package io.layerloom.app.command;

import io.layerloom.app.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Collects what picocli prints (help and version) and hands it on whole. */
final class TerminalWriter extends PrintWriter {
    private final Terminal terminal;
    private final StringWriter text;

    TerminalWriter(Terminal terminal) {
        this(terminal, new StringWriter());
    }

    private TerminalWriter(Terminal terminal, StringWriter text) {
        super(text);
        this.terminal = terminal;
        this.text = text;
    }

    @Override
    public void flush() {
        String collected = text.toString();
        if (!collected.isEmpty()) {
            text.getBuffer().setLength(0);
            terminal.print(collected);
        }
    }
}
