package io.layerloom.worker.launch;

/** Exit codes of a worker process. What happened to the run is in the store; these are for logs and for the supervisor. */
public enum Exit {
    /** The run reached its end: completed or stopped. */
    DONE(0),
    /** The run failed and says why. */
    FAILED(1),
    /** The command line was wrong, or the project or the run cannot be opened. */
    USAGE(2),
    /** Another worker holds the run, or it no longer waits for one; nothing was changed. */
    NOT_MINE(3),
    /** Something that nobody foresaw; the run says what, the log has the details. */
    UNCAUGHT(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }
}
