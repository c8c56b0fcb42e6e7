package io.layerloom.data;

/** A step of the preprocessing plan, fitted on the training examples only. */
public enum Preprocessing {
    /** Mean 0 and standard deviation 1, per feature (per channel for images). A constant feature becomes 0. */
    STANDARDIZE,
    /** Smallest value 0 and largest 1, per feature (per channel for images). A constant feature becomes 0. */
    MIN_MAX,
    /** Divides by the largest value the source can hold (255 for images of bytes), or the largest seen in a table. */
    SCALE_TO_UNIT
}
