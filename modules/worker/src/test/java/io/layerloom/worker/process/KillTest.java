package io.layerloom.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.workbench.RunWatcher;
import io.layerloom.worker.workbench.Submission;
import io.layerloom.worker.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KillTest {
    private static final CheckpointPolicy EVERY_45 = new CheckpointPolicy(45, 0, 0, 2);
    private static final long LOSS_MILLIS = 250;

    private TestProject project;

    @BeforeEach
    void setUp(@TempDir Path folder) throws Exception {
        project = new TestProject(folder);
    }

    @AfterEach
    void tearDown() throws Exception {
        project.close();
    }

    @Test
    void aKilledWorkerIsResumedAndNothingIsLost() throws Exception {
        String undisturbed = undisturbed(20);
        Path witness = project.folder().resolve("witness.txt");
        project.order("witness", witness);
        project.order("test.iterationMicros", 2000);
        Random random = new Random(20260101);
        for (int round = 0; round < 3; round++) {
            Files.deleteIfExists(witness);
            RunId id = submit(20);
            ProcessHandle worker = project.worker(id);
            // any moment from the start to near the end
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2200)).toNanos());
            long killedAt = System.currentTimeMillis();
            worker.destroyForcibly();

            RunRecord run = follow(id);

            assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
            assertThat(run.parametersSha256()).isEqualTo(undisturbed);
            if (run.attempt() == 2) {
                assertThat(project.events(id))
                        .containsAnyOf("crashed", "crashed-at-start")
                        .contains("resumed-by-itself");
                assertNothingOldIsMissing(id, witness, killedAt);
            }
        }
    }

    @Test
    void trainingGoesOnWithoutASupervisorAndTheNextCommandAdoptsIt() throws Exception {
        project.order("test.iterationMicros", 3000);
        RunId id = submit(20);
        project.awaitIteration(id, 20);
        ProcessHandle worker = project.worker(id);
        ProcessHandle first = project.supervisor();
        first.destroyForcibly();
        Await.until("the supervisor is dead", TestProject.LONG, () -> !first.isAlive());
        long then = project.run(id).progress().iteration();
        project.awaitIteration(id, then + 50);

        try (Workbench next = project.open()) {
            assertThat(next.wakeUp())
                    .singleElement()
                    .satisfies(m -> assertThat(m.key()).isEqualTo("worker.found.at-work"));
            ProcessHandle second = project.supervisor();
            assertThat(second.pid()).isNotEqualTo(first.pid());
            RunRecord run = next.follow(id, RunWatcher.NONE);

            assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
            assertThat(run.attempt()).isEqualTo(1);
            assertThat(run.worker()).isNotNull();
            assertThat(run.worker().pid()).isEqualTo(worker.pid());
            assertThat(project.events(id)).contains("adopted");
        }
    }

    @Test
    void whenBothAreDeadTheNextCommandGoesOn() throws Exception {
        String undisturbed = undisturbed(20);
        project.order("test.iterationMicros", 3000);
        RunId id = submit(20);
        project.awaitIteration(id, 120);
        ProcessHandle worker = project.worker(id);
        ProcessHandle supervisor = project.supervisor();
        supervisor.destroyForcibly();
        worker.destroyForcibly();
        Await.until("both are dead", TestProject.LONG, () -> !supervisor.isAlive() && !worker.isAlive());
        assertThat(project.state(id)).as("nobody is there to say it").isEqualTo(RunState.RUNNING);

        try (Workbench next = project.open()) {
            assertThat(next.wakeUp())
                    .singleElement()
                    .satisfies(m -> assertThat(m.key()).isEqualTo("worker.found.dead"));
            RunRecord run = next.follow(id, RunWatcher.NONE);

            assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
            assertThat(run.attempt()).isEqualTo(2);
            assertThat(run.parametersSha256()).isEqualTo(undisturbed);
            assertThat(next.wakeUp()).isEmpty();
        }
    }

    @Test
    void aRunThatDiesInTheSameIterationTwiceIsGivenUp() throws Exception {
        project.order("test.haltAt", 130);
        RunId id = submit(20);

        RunRecord run = follow(id);

        assertThat(run.state()).isEqualTo(RunState.CRASHED);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.end()).isNotNull();
        assertThat(run.end().message()).isNotNull();
        assertThat(run.end().message().in(java.util.Locale.ENGLISH))
                .contains("130")
                .contains("99");
        Await.until("it says so", TestProject.LONG, () -> project.events(id).contains("gave-up"));
        assertThat(project.workbench().wakeUp()).isEmpty();
    }

    @Test
    void twoSupervisorsDoNotStartOneRunTwice() throws Exception {
        project.order("test.iterationMicros", 2000);
        RunId id = submit(20);
        // several programs at once want a supervisor
        try (Workbench one = project.open();
                Workbench two = project.open()) {
            RunId more =
                    one.submit(Submission.of(TestProject.spec(2, EVERY_45), "")).getFirst();
            RunId most =
                    two.submit(Submission.of(TestProject.spec(2, EVERY_45), "")).getFirst();
            for (RunId each : List.of(id, more, most)) {
                RunRecord run = follow(each);
                assertThat(run.state()).as(project.logs(each)).isEqualTo(RunState.COMPLETED);
                assertThat(run.attempt()).isEqualTo(1);
                assertThat(project.events(each)).filteredOn("execution"::equals).hasSize(1);
            }
        }
    }

    @Test
    void interruptAndHangUpDoNotReachTheWorker() throws Exception {
        project.order("test.iterationMicros", 3000);
        RunId id = submit(15);
        project.awaitIteration(id, 20);
        List<Long> pids = List.of(project.worker(id).pid(), project.supervisor().pid());

        for (long pid : pids) {
            for (String signal : List.of("-INT", "-HUP")) {
                assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                                .start()
                                .waitFor())
                        .isZero();
            }
        }

        RunRecord run = follow(id);
        assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(project.events(id)).doesNotContain("adopted");
    }

    private String undisturbed(int epochs) throws Exception {
        RunRecord run = follow(submit(epochs));
        assertThat(run.state()).as(project.logs(run.id())).isEqualTo(RunState.COMPLETED);
        // the next orders need a supervisor that knows them
        Await.until(
                "the supervisor ends",
                TestProject.LONG,
                () -> project.processes().isEmpty());
        return String.valueOf(run.parametersSha256());
    }

    private RunId submit(int epochs) throws ProblemException {
        return project.workbench()
                .submit(Submission.of(TestProject.spec(epochs, EVERY_45), ""))
                .getFirst();
    }

    private RunRecord follow(RunId id) throws Exception {
        return project.workbench().follow(id, RunWatcher.NONE);
    }

    /** Everything that the witness saw 250 ms before the kill or earlier is in the store, bit for bit. */
    private void assertNothingOldIsMissing(RunId id, Path witness, long killedAt) throws Exception {
        if (!Files.exists(witness)) {
            return;
        }
        Map<Long, Double> stored = new HashMap<>();
        project.workbench()
                .store()
                .metrics()
                .forEachPoint(
                        SeriesQuery.of(id, "train.loss").ofAttempt(1),
                        (attempt, step, value) -> stored.put(step, value));
        for (String line : Files.readAllLines(witness)) {
            String[] fields = line.split(" ");
            if (Long.parseLong(fields[0]) < killedAt - LOSS_MILLIS) {
                assertThat(stored).containsEntry(Long.valueOf(fields[1]), Double.valueOf(fields[2]));
            }
        }
    }
}
