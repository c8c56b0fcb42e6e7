package io.layerloom.project.history;

/** Which part of the workbench shows a change. */
public enum Station {
    NETWORK,
    DATA,
    TRAINING
}
