package io.layerloom.app.terminal;

import java.io.IOException;
import java.util.Locale;

/** Standard output cannot be written. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader has simply seen enough, as {@code head} does, which is no failure. */
    public boolean readerLeft() {
        String reason = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        // "Broken pipe" on Unix, "The pipe is being closed" or "The pipe has been ended" on Windows
        return reason.contains("pipe");
    }
}
