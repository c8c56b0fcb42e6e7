package io.layerloom.runstore.run;

import io.layerloom.runstore.lease.ProcessIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a change of state writes, together with the state itself.
 *
 * @param to the new state
 * @param worker the process from now on, null to leave what is there
 * @param end why the run is no longer live, null for none
 * @param result what the run came to, null to leave what is there
 */
public record RunChange(
        RunState to,
        @Nullable ProcessIdentity worker,
        @Nullable RunEnd end,
        @Nullable RunResult result) {
    /** Only the state. */
    public static RunChange to(RunState state) {
        return new RunChange(state, null, null, null);
    }

    /** With the process that does it. */
    public RunChange withWorker(ProcessIdentity process) {
        return new RunChange(to, process, end, result);
    }

    /** With the reason of an end. */
    public RunChange withEnd(RunEnd reason) {
        return new RunChange(to, worker, reason, result);
    }

    /** With the result. */
    public RunChange withResult(RunResult outcome) {
        return new RunChange(to, worker, end, outcome);
    }
}
