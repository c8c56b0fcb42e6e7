package io.layerloom.worker.workbench;

import io.layerloom.runstore.run.RunState;

/**
 * The answer to a command.
 *
 * @param acknowledged whether it was heard in time; heard is not finished
 * @param afterMillis time from request to answer
 * @param state the run's state after that
 */
public record Acknowledgement(boolean acknowledged, long afterMillis, RunState state) {}
