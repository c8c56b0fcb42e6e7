package io.layerloom.app.terminal;

/** Exit codes that scripts rely on. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** The thing asked for failed: a run failed, a check found errors, an export differs. */
    public static final int FAILED = 1;
    /** Wrong usage or unreadable input. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
