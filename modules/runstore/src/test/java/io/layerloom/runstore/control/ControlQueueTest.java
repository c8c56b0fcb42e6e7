package io.layerloom.runstore.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlQueueTest {
    @TempDir
    private Path folder;

    @Test
    void requestsAreSeenByTheOtherSideInOrderAndAnsweredOnce() throws Exception {
        try (RunStore person = RunStore.open(folder);
                RunStore worker = RunStore.open(folder)) {
            RunId run = create(person);
            RunId other = create(person);
            ControlRequest pause = person.control().request(run, "pause", "");
            ControlRequest rate = person.control().request(run, "lr", "0.01");
            person.control().request(other, "stop", "");
            assertThat(worker.control().pending(run)).containsExactly(pause, rate);
            assertThat(pause.latency()).isEmpty();

            assertThat(worker.control().acknowledge(pause.number(), "paused")).isTrue();
            assertThat(worker.control().acknowledge(pause.number(), "again")).isFalse();
            ControlRequest answered = person.control().find(pause.number()).orElseThrow();
            assertThat(answered.result()).isEqualTo("paused");
            assertThat(answered.latency())
                    .hasValueSatisfying(d -> assertThat(d.isNegative()).isFalse());
            assertThat(worker.control().pending(run)).containsExactly(rate);
            assertThat(worker.control().history(run)).containsExactly(answered, rate);
            assertThat(worker.control().find(4_711)).isEmpty();
        }
    }

    @Test
    void anUnknownRunIsAProblem() throws Exception {
        try (RunStore store = RunStore.open(folder)) {
            RunId run = create(store);
            store.runs().delete(run);
            assertThatThrownBy(() -> store.control().request(run, "stop", ""))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.run-gone"));
        }
    }

    private static RunId create(RunStore store) throws ProblemException {
        return store.runs()
                .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                .id();
    }
}
