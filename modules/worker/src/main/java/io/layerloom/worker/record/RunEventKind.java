package io.layerloom.worker.record;

import io.layerloom.engine.TrainingObserver.EventKind;

/** Kinds of events in the life of a run, and their stable names in the store. */
public enum RunEventKind {
    SUBMITTED("submitted"),
    STARTED("started"),
    EXECUTION("execution"),
    EXECUTION_CHANGED("execution-changed"),
    CHECKPOINT("checkpoint"),
    CHECKPOINT_REFUSED("checkpoint-refused"),
    LEARNING_RATE("learning-rate"),
    PAUSED("paused"),
    RESUMED("resumed"),
    STOP_REQUESTED("stop-requested"),
    NOT_A_NUMBER("not-a-number"),
    EARLY_STOPPED("early-stopped"),
    BEST("best"),
    NOTE("note"),
    SAVE_FAILED("save-failed"),
    SAVE_RECOVERED("save-recovered"),
    COMPLETED("completed"),
    STOPPED("stopped"),
    FAILED("failed"),
    KILLED("killed"),
    /** A worker died in an iteration. */
    CRASHED("crashed"),
    /** A worker died before its first iteration. */
    CRASHED_AT_START("crashed-at-start"),
    /** A supervisor goes on with a run whose worker died. */
    RESUMED_BY_ITSELF("resumed-by-itself"),
    /** A person asked for a new attempt. */
    RESUMED_ON_REQUEST("resumed-on-request"),
    GAVE_UP("gave-up"),
    ADOPTED("adopted"),
    EXPORTED("exported");

    private final String text;

    RunEventKind(String text) {
        this.text = text;
    }

    /** The name in the store. */
    public String text() {
        return text;
    }

    /** Whether an event's kind is this one. */
    public boolean is(String kind) {
        return text.equals(kind);
    }

    /** The kind under which an engine's event is recorded. */
    public static RunEventKind of(EventKind kind) {
        return switch (kind) {
            case LEARNING_RATE_CHANGED -> LEARNING_RATE;
            case PAUSED -> PAUSED;
            case RESUMED -> RESUMED;
            case STOP_REQUESTED -> STOP_REQUESTED;
            case NOT_A_NUMBER -> NOT_A_NUMBER;
            case EARLY_STOPPED -> EARLY_STOPPED;
            case BEST_IMPROVED -> BEST;
            case NOTE -> NOTE;
        };
    }
}
