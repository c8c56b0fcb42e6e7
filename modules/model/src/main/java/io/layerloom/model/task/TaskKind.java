package io.layerloom.model.task;

/** What kind of answer is wanted. */
public enum TaskKind {
    /** One of several classes that exclude each other (two classes included). */
    CLASSIFICATION,
    /** One or more real numbers. */
    REGRESSION
}
