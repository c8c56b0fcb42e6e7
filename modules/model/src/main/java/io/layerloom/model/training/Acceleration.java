package io.layerloom.model.training;

/** Whether the engine may use its fast paths. The choice is recorded with each run. */
public enum Acceleration {
    /** The engine's fast paths where they are proven equal to the plain ones. */
    AUTO,
    /** The stock Deeplearning4j path. */
    OFF
}
