package io.layerloom.runstore.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, evaluations, artifacts, layer statistics and resources come back as they were given. */
class RecordsTest {
    private static final Instant TIME = Instant.ofEpochMilli(1_234_567_890_123L);

    @TempDir
    private Path folder;

    private RunStore store;
    private RunId run;

    @BeforeEach
    void open() throws ProblemException {
        store = RunStore.open(folder);
        run = store.runs()
                .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                .id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void events() throws Exception {
        var message = Message.of("worker.learning-rate", "0.1", "a \"quoted\" → text");
        store.events().append(run, new RunEvent(0, TIME, 2, 77, "learning-rate", message, "log"));
        store.events().append(run, RunEvent.now(2, 78, "pause", Message.of("worker.paused"), ""));
        List<RunEvent> events = store.events().list(run);
        assertThat(events).hasSize(2);
        RunEvent first = events.getFirst();
        assertThat(first).isEqualTo(new RunEvent(first.number(), TIME, 2, 77, "learning-rate", message, "log"));
        assertThat(store.events().listAfter(run, first.number())).containsExactly(events.getLast());
    }

    @Test
    void evaluations() throws Exception {
        var evaluation = new StoredEvaluation(TIME, "test", "model.zip", "{\"loss\":0.1}");
        store.evaluations().add(run, evaluation);
        assertThat(store.evaluations().list(run)).containsExactly(evaluation);
    }

    @Test
    void artifacts() throws Exception {
        var first = new Artifact("checkpoint", "checkpoints/a.zip", "00", 10, 1, 5, "policy", TIME);
        var second = new Artifact("model", "model.zip", "01", 20, 1, 9, "", TIME);
        var again = new Artifact("checkpoint", "checkpoints/a.zip", "02", 11, 2, 7, "best", TIME);
        store.artifacts().put(run, first);
        store.artifacts().put(run, second);
        assertThat(store.artifacts().list(run)).containsExactly(first, second);
        store.artifacts().put(run, again);
        assertThat(store.artifacts().list(run)).containsExactly(second, again);
        store.artifacts().remove(run, "model.zip");
        assertThat(store.artifacts().list(run)).containsExactly(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "C:\\x", "a\\..\\b"})
    void anArtifactOutsideTheRunsFolderIsRefused(String path) {
        assertThatThrownBy(() -> new Artifact("model", path, "", 0, 1, 0, "", TIME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void layerStatisticsAndResources() throws Exception {
        var numbers = new TreeMap<>(Map.of("gradient.mean", 0.5, "dead", Double.NaN, "max", Double.POSITIVE_INFINITY));
        var early = new LayerReading(1, 10, "dense-1", numbers);
        var late = new LayerReading(1, 20, "dense-1", numbers);
        store.layerStatistics().append(run, List.of(late, early, new LayerReading(1, 10, "out", numbers)));
        assertThat(store.layerStatistics().list(run, "dense-1")).containsExactly(early, late);

        var reading = new ResourceReading(TIME, 1, new TreeMap<>(Map.of("cpu.share", 1.5)));
        store.resources().append(run, reading);
        assertThat(store.resources().list(run)).containsExactly(reading);
    }
}
