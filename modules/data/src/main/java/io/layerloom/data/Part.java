package io.layerloom.data;

/** A part of a split dataset. */
public enum Part {
    TRAIN,
    VALIDATION,
    TEST
}
