package io.layerloom.runstore.run;

import java.util.Map;

/**
 * What a run came to.
 *
 * @param parametersSha256 SHA-256 of the trained parameters, in hexadecimal
 * @param metrics last values by metric name, {@code test.*} included where there are any
 */
public record RunResult(String parametersSha256, Map<String, Double> metrics) {
    public RunResult {
        metrics = Map.copyOf(metrics);
    }
}
