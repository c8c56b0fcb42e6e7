package io.layerloom.app.terminal;

/** How much is told about a failure. */
public enum Verbosity {
    /** The message. */
    NORMAL,
    /** The stack trace too. */
    VERBOSE
}
