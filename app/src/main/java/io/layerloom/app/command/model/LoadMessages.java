package io.layerloom.app.command.model;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.data.LoadProgress;
import io.layerloom.model.problem.Message;

/** Says long loading on standard error: each new thing once, with a share every few seconds. */
final class LoadMessages implements LoadProgress {
    private static final long NANOS_BETWEEN = 2_000_000_000L;

    private final Terminal terminal;
    private final long begin = System.nanoTime();
    private long lastTime = begin;

    LoadMessages(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(Message what, long done, long total) {
        long now = System.nanoTime();
        if (now - lastTime >= NANOS_BETWEEN) {
            lastTime = now;
            String share = total > 0 ? " " + 100 * done / total + " %" : "";
            terminal.say(Words.of(what, terminal.locale()) + share);
        }
    }
}
