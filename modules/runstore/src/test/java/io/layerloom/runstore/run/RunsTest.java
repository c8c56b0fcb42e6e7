package io.layerloom.runstore.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.Silent;
import io.layerloom.runstore.control.ControlRequest;
import io.layerloom.runstore.lease.ProcessIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    private Path folder;

    private RunStore store;
    private Runs runs;

    @BeforeEach
    void open() throws ProblemException {
        store = RunStore.open(folder);
        runs = store.runs();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunKeepsEverythingItWasAskedWith() throws Exception {
        RunId parent = create("parent").id();
        var asked = new NewRun(
                "kid",
                "{\"a\":1}",
                "spec-hash",
                "data-hash",
                -7,
                new RunEnvironment("cpu", "avx2", 2, "onednn", Map.of("java", "25", "dl4j", "M2.1")),
                12,
                new RunParent(parent, "checkpoints/3.zip"),
                "repeats",
                new TreeSet<>(Set.of("paper", "b")),
                "# Note");
        RunRecord run = runs.create(asked);
        assertThat(runs.get(run.id())).isEqualTo(run);
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.name()).isEqualTo("kid");
        assertThat(run.spec()).isEqualTo("{\"a\":1}");
        assertThat(run.seed()).isEqualTo(-7);
        assertThat(run.environment()).isEqualTo(asked.environment());
        assertThat(run.parent()).isEqualTo(asked.parent());
        assertThat(run.tags()).containsExactly("b", "paper");
        assertThat(run.notes()).isEqualTo("# Note");
        assertThat(run.group()).isEqualTo("repeats");
        assertThat(run.progress().epochs()).isEqualTo(12);
        assertThat(run.startedAt()).isNull();
    }

    @Test
    void aLifeFromTheQueueToTheEndAndBack() throws Exception {
        RunId id = create("life").id();
        ProcessIdentity worker = ProcessIdentity.current();
        assertThat(runs.transition(
                        id, RunState.QUEUED, 1, RunChange.to(RunState.STARTING).withWorker(worker)))
                .isTrue();
        assertThat(runs.transition(id, RunState.STARTING, 1, RunChange.to(RunState.RUNNING)))
                .isTrue();
        assertThat(runs.get(id).startedAt()).isNotNull();
        ControlRequest unanswered = store.control().request(id, "stop", "");
        RunEnd crash = new RunEnd("signal", Message.of("worker.killed", 9));
        assertThat(runs.transition(
                        id, RunState.RUNNING, 1, RunChange.to(RunState.CRASHED).withEnd(crash)))
                .isTrue();
        assertThat(runs.get(id).end()).isEqualTo(crash);
        assertThat(runs.get(id).endedAt()).isNotNull();
        assertThat(runs.get(id).worker().pid()).isEqualTo(worker.pid());

        assertThat(runs.transition(id, RunState.CRASHED, 1, RunChange.to(RunState.STARTING)))
                .isTrue();
        assertThat(runs.get(id).attempt()).isEqualTo(2);
        assertThat(runs.get(id).end()).isNull();
        assertThat(runs.get(id).endedAt()).isNull();
        assertThat(store.control().pending(id)).isEmpty();
        assertThat(store.control().find(unanswered.number()).orElseThrow().result())
                .isEqualTo("dismissed");
        assertThat(runs.transition(id, RunState.STARTING, 1, RunChange.to(RunState.RUNNING)))
                .as("the worker of the first attempt")
                .isFalse();

        assertThat(runs.transition(id, RunState.STARTING, 2, RunChange.to(RunState.RUNNING)))
                .isTrue();
        var result = new RunResult("abc", Map.of("test.accuracy", 0.99, "test.loss", Double.NaN));
        var done = RunChange.to(RunState.COMPLETED)
                .withEnd(new RunEnd("completed", null))
                .withResult(result);
        assertThat(runs.transition(id, RunState.RUNNING, 2, done)).isTrue();
        RunRecord record = runs.get(id);
        assertThat(record.parametersSha256()).isEqualTo("abc");
        assertThat(record.metric("test.accuracy")).contains(0.99);
        assertThat(record.metric("test.loss")).contains(Double.NaN);
    }

    @Test
    void impossibleChangesAreRefused() throws Exception {
        RunId id = create("a").id();
        assertThatThrownBy(() -> runs.transition(id, RunState.QUEUED, 1, RunChange.to(RunState.RUNNING)))
                .isInstanceOf(IllegalArgumentException.class);
        for (RunState next : RunState.values()) {
            assertThatThrownBy(() -> runs.transition(id, RunState.COMPLETED, 1, RunChange.to(next)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(runs.get(id).state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void ofManyWhoTryExactlyOneWins() throws Exception {
        try (var executor = Executors.newFixedThreadPool(4);
                RunStore other = RunStore.open(folder)) {
            for (int round = 0; round < 20; round++) {
                RunId id = create("race").id();
                List<Callable<Boolean>> racers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Runs side = i % 2 == 0 ? runs : other.runs();
                    racers.add(() -> side.transition(id, RunState.QUEUED, 1, RunChange.to(RunState.STARTING)));
                }
                int winners = 0;
                for (Future<Boolean> racer : executor.invokeAll(racers)) {
                    winners += racer.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        }
    }

    @Test
    void idsSortByAgeWhoeverMakesThem() throws Exception {
        List<RunId> ids = new ArrayList<>();
        try (RunStore other = RunStore.open(folder)) {
            for (int i = 0; i < 50; i++) {
                ids.add((i % 2 == 0 ? runs : other.runs())
                        .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                        .id());
            }
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(runs.list()).extracting(RunRecord::id).containsExactlyElementsOf(ids);
        assertThat(runs.list()).extracting(RunRecord::name).startsWith("run-1", "run-2");
    }

    @Test
    void listsByState() throws Exception {
        RunId queued = create("q").id();
        RunId started = create("s").id();
        runs.transition(started, RunState.QUEUED, 1, RunChange.to(RunState.STARTING));
        assertThat(runs.list(EnumSet.of(RunState.QUEUED)))
                .extracting(RunRecord::id)
                .containsExactly(queued);
        assertThat(runs.list(EnumSet.of(RunState.STARTING, RunState.FAILED)))
                .extracting(RunRecord::id)
                .containsExactly(started);
        assertThat(runs.list(Set.of())).isEmpty();
    }

    @Test
    void namesTagsNotesAndGroupsCanBeChanged() throws Exception {
        RunId id = create("old").id();
        runs.rename(id, " new ");
        runs.setTags(id, new TreeSet<>(Set.of("x")));
        runs.setNotes(id, "n");
        runs.setGroup(id, "g");
        assertThat(runs.setEnvironment(id, 1, new RunEnvironment("cpu", "n", 3, "a", Map.of())))
                .isTrue();
        assertThat(runs.setEnvironment(id, 2, RunEnvironment.onDevice("cuda:0")))
                .isFalse();
        assertThat(runs.setBest(id, 1, new BestMetric("val.loss", 0.25, 9))).isTrue();
        assertThat(runs.setDataHash(id, 1, "d2")).isTrue();
        assertThat(runs.setProgress(id, 1, RunProgress.of(1, 2, 3, 4))).isTrue();
        RunRecord run = runs.get(id);
        assertThat(run.name()).isEqualTo("new");
        assertThat(run.tags()).containsExactly("x");
        assertThat(run.notes()).isEqualTo("n");
        assertThat(run.group()).isEqualTo("g");
        assertThat(run.environment().threads()).isEqualTo(3);
        assertThat(run.best()).isEqualTo(new BestMetric("val.loss", 0.25, 9));
        assertThat(run.dataHash()).isEqualTo("d2");
        assertThat(run.progress().iteration()).isEqualTo(2);
    }

    @Test
    void namesThatWouldMeanSomethingElseAreRefused() throws Exception {
        RunRecord run = create("a");
        for (String name : List.of("last", "best", " ", run.id().text(), "x".repeat(201), "two\nlines")) {
            assertThatThrownBy(() -> runs.rename(run.id(), name))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.bad-name"));
        }
    }

    @Test
    void aDeletedRunIsGoneWithAllItMeasuredButALiveOneStays() throws Exception {
        RunId id = create("a").id();
        try (var writer = store.metrics().writer(id, 1, new Silent())) {
            writer.append("train.loss", 0, 1);
        }
        runs.transition(id, RunState.QUEUED, 1, RunChange.to(RunState.STARTING));
        assertThatThrownBy(() -> runs.delete(id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.run-live"));
        runs.transition(id, RunState.STARTING, 1, RunChange.to(RunState.FAILED));
        runs.delete(id);
        assertThat(runs.find(id)).isEmpty();
        assertThat(store.metrics().names(id)).isEmpty();
        assertThat(store.metrics().summaries()).isEmpty();
        assertThatThrownBy(() -> runs.get(id)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aDeletedRunGivesItsSpaceBack() throws Exception {
        RunId id = create("large").id();
        var random = new Random(1);
        try (var writer = store.metrics().writer(id, 1, new Silent())) {
            for (int i = 0; i < 200_000; i++) {
                writer.append("train.loss", i, random.nextDouble());
            }
        }
        store.close();
        long before = Files.size(folder.resolve("runs.db"));
        try (RunStore again = RunStore.open(folder)) {
            again.runs().delete(id);
        }
        assertThat(Files.size(folder.resolve("runs.db"))).isLessThan(before / 4);
    }

    private RunRecord create(String name) throws ProblemException {
        return runs.create(NewRun.of(name, "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1));
    }
}
