package io.layerloom.runstore.run;

import java.util.Set;

/** States of a run. Every change is a compare-and-set on (state, attempt) in the store. */
public enum RunState {
    QUEUED,
    STARTING,
    RUNNING,
    PAUSED,
    /** Final. */
    COMPLETED,
    STOPPED,
    FAILED,
    CRASHED;

    /** Whether a worker is, or may be, at work. */
    public boolean isLive() {
        return this == STARTING || this == RUNNING || this == PAUSED;
    }

    /** Whether a run in this state may be resumed with a new attempt. */
    public boolean isResumable() {
        return this == STOPPED || this == FAILED || this == CRASHED;
    }

    /** Whether a run may go from this state to {@code next}. */
    public boolean mayBecome(RunState next) {
        return switch (this) {
            case QUEUED -> Set.of(STARTING, STOPPED, FAILED).contains(next);
            case STARTING -> Set.of(RUNNING, STOPPED, FAILED, CRASHED).contains(next);
            case RUNNING -> Set.of(PAUSED, COMPLETED, STOPPED, FAILED, CRASHED).contains(next);
            case PAUSED -> Set.of(RUNNING, STOPPED, FAILED, CRASHED).contains(next);
            case STOPPED, FAILED, CRASHED -> next == STARTING;
            case COMPLETED -> false;
        };
    }
}
