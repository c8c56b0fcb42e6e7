package io.layerloom.app.terminal;

import java.util.List;

/**
 * Lines at the bottom of the terminal that are redrawn in place. Only for a standard error that is a terminal. Not safe
 * for several threads.
 */
public final class LiveDisplay {
    private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private int shown;

    public LiveDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows these lines instead of the ones before; the cursor stays below them. */
    public void show(List<String> lines) {
        StringBuilder text = new StringBuilder(toTop());
        lines.forEach(line -> text.append(line).append(CLEAR_TO_END_OF_LINE).append('\n'));
        text.append(CLEAR_BELOW);
        shown = lines.size();
        terminal.draw(text.toString());
    }

    /** Writes a line that stays, above the ones that are redrawn, which the next {@link #show} draws again. */
    public void say(String line) {
        terminal.draw(toTop() + CLEAR_BELOW);
        shown = 0;
        terminal.say(line);
    }

    private String toTop() {
        return shown == 0 ? "\r" : "\r\u001b[" + shown + "A";
    }
}
