package io.layerloom.worker.supervise;

import java.time.Duration;
import java.util.Map;

/**
 * How a supervisor works.
 *
 * @param parallelRuns how many workers may be at work at once in this project, at least 1
 * @param idle how long it stays when there is nothing to do
 */
public record SupervisorSettings(int parallelRuns, Duration idle) {
    /** Environment variable with the number of parallel runs. */
    public static final String PARALLEL_RUNS = "LAYERLOOM_PARALLEL_RUNS";

    private static final System.Logger LOG = System.getLogger(SupervisorSettings.class.getName());
    private static final long IDLE_SECONDS = 60;

    public SupervisorSettings {
        if (parallelRuns < 1) {
            throw new IllegalArgumentException("parallelRuns must be at least 1, not " + parallelRuns);
        }
    }

    /** One run at a time, which is what one machine's processors are good for, unless the environment says otherwise. */
    public static SupervisorSettings of(Map<String, String> environment) {
        long idle = Long.getLong("layerloom.supervisor.idle.millis", IDLE_SECONDS * 1000);
        return new SupervisorSettings(parallel(environment.getOrDefault(PARALLEL_RUNS, "1")), Duration.ofMillis(idle));
    }

    private static int parallel(String text) {
        if (text.strip().matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(text.strip());
        }
        LOG.log(System.Logger.Level.WARNING, "{0} must be a whole number from 1, not {1}", PARALLEL_RUNS, text);
        return 1;
    }
}
