package io.layerloom.model.problem;

/** How bad a problem is. */
public enum Severity {
    /** Training is impossible or would be wrong. */
    ERROR,
    /** Training works but is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO
}
