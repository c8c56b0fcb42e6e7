package io.layerloom.app.terminal;

/** Where standard error goes. */
public enum ErrorStream {
    /** A terminal: progress is redrawn in place. */
    TERMINAL,
    /** A file or a pipe: progress is written line by line, at a modest rate. */
    OTHER
}
