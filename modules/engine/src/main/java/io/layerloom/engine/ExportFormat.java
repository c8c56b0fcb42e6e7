package io.layerloom.engine;

/** Formats a model can be written in. */
public enum ExportFormat {
    /** A Deeplearning4j model zip that plain Deeplearning4j loads. */
    DL4J
}
