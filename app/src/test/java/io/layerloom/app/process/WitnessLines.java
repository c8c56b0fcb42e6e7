package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what a worker wrote outside the store, as each iteration ended, with what the store has. */
final class WitnessLines {
    /** The promise: a dead process loses at most so much. */
    private static final long PROMISED_MILLIS = 250;

    private WitnessLines() {}

    /** Every value of the first attempt that was older than the promise when it was killed is in the store, bit by bit. */
    static void assertKept(Path witness, long killedAt, RunStore store, RunId run, String description)
            throws Exception {
        Map<Long, Double> stored = new HashMap<>();
        store.metrics()
                .forEachPoint(
                        SeriesQuery.of(run, "train.loss").ofAttempt(1),
                        (attempt, step, value) -> stored.put(step, value));
        List<String> lines = Files.readAllLines(witness);
        assertThat(lines).as(description).isNotEmpty();
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            if (fields.length >= 3 && Long.parseLong(fields[0]) < killedAt - PROMISED_MILLIS) {
                assertThat(stored)
                        .as(description + ", iteration " + fields[1])
                        .containsEntry(Long.parseLong(fields[1]), Double.parseDouble(fields[2]));
            }
        }
    }
}
