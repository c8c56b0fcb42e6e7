package io.layerloom.worker.supervise;

import io.layerloom.model.problem.Message;
import io.layerloom.runstore.lease.ProcessIdentity;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a worker process ended, as far as that is known.
 *
 * @param pid its process id, 0 if it never said
 * @param code exit code, -1 if only its parent could know and that is gone
 */
record ExitStatus(long pid, int code) {
    private static final int UNKNOWN = -1;
    private static final int SIGNALS_FROM = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL",
            11, "SIGSEGV", 15, "SIGTERM");

    static ExitStatus of(Process ended) {
        return new ExitStatus(ended.pid(), ended.exitValue());
    }

    static ExitStatus unknown(@Nullable ProcessIdentity worker) {
        return new ExitStatus(worker == null ? 0 : worker.pid(), UNKNOWN);
    }

    /**
     * In words.
     *
     * @param iteration in which it happened; empty for the time before the first
     */
    Message message(OptionalLong iteration) {
        return iteration.isPresent() ? inIteration(iteration.getAsLong()) : atStart();
    }

    private Message inIteration(long iteration) {
        if (code == UNKNOWN) {
            return Message.of("worker.died.unknown", pid, iteration);
        }
        String signal = SIGNALS.get(code - SIGNALS_FROM);
        return signal == null
                ? Message.of("worker.died.exit", pid, iteration, code)
                : Message.of("worker.died.signal", pid, iteration, signal);
    }

    private Message atStart() {
        if (code == UNKNOWN) {
            return Message.of("worker.died-at-start.unknown", pid);
        }
        String signal = SIGNALS.get(code - SIGNALS_FROM);
        return signal == null
                ? Message.of("worker.died-at-start.exit", pid, code)
                : Message.of("worker.died-at-start.signal", pid, signal);
    }

    @Override
    public String toString() {
        return "pid " + pid + ", exit code " + (code == UNKNOWN ? "unknown" : code);
    }
}
