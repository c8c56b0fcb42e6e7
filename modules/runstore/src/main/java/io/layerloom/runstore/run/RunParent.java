package io.layerloom.runstore.run;

/**
 * Where a forked run came from.
 *
 * @param run the run
 * @param checkpoint its checkpoint, as a path relative to that run's folder
 */
public record RunParent(RunId run, String checkpoint) {}
