package io.layerloom.worker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.runstore.metric.Series;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.control.RunCommand;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.workbench.Acknowledgement;
import io.layerloom.worker.workbench.RunControl;
import io.layerloom.worker.workbench.RunWatcher;
import io.layerloom.worker.workbench.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OrdinaryRunTest {
    private static final CheckpointPolicy EACH_EPOCH = new CheckpointPolicy(0, 0, 1, 2);

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
    void trainsToTheEndAndKeepsEverything() throws Exception {
        RunId id = submit(4);

        RunRecord run = follow(id);

        assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.progress().iteration()).isEqualTo(4 * 45);
        assertThat(run.progress().epoch()).isEqualTo(4);
        assertThat(run.parametersSha256()).hasSize(64);
        assertThat(run.dataHash()).hasSize(64);
        assertThat(run.metrics()).containsKeys("test.accuracy", "test.loss", "val.loss");
        assertThat(run.metrics().get("test.accuracy")).isGreaterThan(0.6);
        assertThat(run.environment().threads()).isEqualTo(1);
        assertThat(run.best()).isNotNull();
        for (String metric : List.of("train.loss", "train.accuracy", "learningRate", "examplesPerSecond")) {
            assertThat(points(id, metric)).as(metric).isEqualTo(180);
        }
        assertThat(points(id, "val.loss")).isEqualTo(4);
        assertThat(points(id, "test.accuracy")).isEqualTo(1);
        assertThat(project.events(id))
                .startsWith("submitted")
                .contains("execution", "checkpoint")
                .endsWith("completed");
        assertThat(Checkpoints.resumable(project.workbench().store(), id)).hasSize(2);
        assertThat(project.workbench().store().artifacts().list(id))
                .anyMatch(a -> a.kind().equals("model"));
    }

    @Test
    void theSameSeedGivesTheSameParametersAndAnotherSeedDoesNot() throws Exception {
        Submission submission =
                Submission.of(TestProject.spec(2, EACH_EPOCH), "r").repeated(2);
        List<RunId> ids = project.workbench().submit(submission);
        RunId again = submit(2);

        String first = follow(ids.get(0)).parametersSha256();
        String second = follow(ids.get(1)).parametersSha256();

        assertThat(follow(again).parametersSha256()).isEqualTo(first).isNotEqualTo(second);
        assertThat(project.run(ids.get(0)).group())
                .isNotEmpty()
                .isEqualTo(project.run(ids.get(1)).group());
        assertThat(project.run(ids.get(0)).specHash())
                .isEqualTo(project.run(ids.get(1)).specHash());
        assertThat(project.run(ids.get(1)).name()).isEqualTo("r-2");
    }

    @Test
    void commandsAreHeardInTimeAlsoInALongIteration() throws Exception {
        project.order("test.iterationMicros", 900_000);
        RunId id = submit(100);
        project.awaitIteration(id, 1);

        assertThat(send(id, "pause").acknowledged()).isTrue();
        Await.until("paused", TestProject.LONG, () -> project.state(id) == RunState.PAUSED);
        long standing = project.run(id).progress().iteration();
        assertThat(send(id, "lr=0.5").acknowledged()).isTrue();
        assertThat(send(id, "resume").acknowledged()).isTrue();
        project.awaitIteration(id, standing + 1);
        Acknowledgement stop = send(id, "stop");

        RunRecord run = follow(id);
        assertThat(stop.acknowledged()).isTrue();
        assertThat(stop.afterMillis()).as("heard in the middle of an iteration").isLessThan(900);
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(Checkpoints.resumable(project.workbench().store(), id)
                        .getFirst()
                        .iteration())
                .isEqualTo(run.progress().iteration());
        assertThat(project.events(id)).contains("paused", "resumed", "stop-requested", "stopped");
    }

    @Test
    void aStoppedRunGoesOnAndEndsLikeOneThatWasNot() throws Exception {
        String undisturbed = follow(submit(6)).parametersSha256();
        // a supervisor hands on the orders it was started with
        Await.until(
                "the first supervisor ends",
                TestProject.LONG,
                () -> project.processes().isEmpty());
        project.order("test.iterationMicros", 3000);
        RunId id = submit(6);
        project.awaitIteration(id, 60);
        send(id, "stop");
        assertThat(follow(id).state()).isEqualTo(RunState.STOPPED);

        project.workbench().resume(id);
        RunRecord run = follow(id);

        assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.parametersSha256()).isEqualTo(undisturbed);
        assertThat(points(id, "train.loss")).isEqualTo(6 * 45);
        refuses("worker.resume.complete", () -> project.workbench().resume(id));
    }

    @Test
    void aRunThatIsKilledOnRequestStaysDown() throws Exception {
        project.order("test.iterationMicros", 5000);
        RunId id = submit(100);
        project.awaitIteration(id, 10);
        ProcessHandle worker = project.worker(id);

        Acknowledgement kill = send(id, "kill");

        assertThat(kill.acknowledged()).isTrue();
        assertThat(kill.state()).isEqualTo(RunState.STOPPED);
        Await.until("the worker is gone", TestProject.LONG, () -> !worker.isAlive());
        assertThat(follow(id).state()).isEqualTo(RunState.STOPPED);
        refuses("worker.control.not-live", () -> send(id, "pause"));
    }

    @Test
    void oneRunAtATimeAndAWaitingRunCanBeStopped() throws Exception {
        project.order("test.iterationMicros", 5000);
        RunId first = submit(100);
        RunId second = submit(1);
        project.awaitIteration(first, 5);

        assertThat(project.state(second)).isEqualTo(RunState.QUEUED);
        refuses("worker.control.not-started", () -> send(second, "pause"));
        assertThat(send(second, "stop").state()).isEqualTo(RunState.STOPPED);
        send(first, "stop");
        assertThat(follow(first).state()).isEqualTo(RunState.STOPPED);
        assertThat(project.run(second).startedAt()).isNull();
    }

    @Test
    void aForkBranchesOffFromACheckpoint() throws Exception {
        RunRecord parent = follow(submit(2));
        String checkpoint = Checkpoints.resumable(project.workbench().store(), parent.id())
                .getFirst()
                .path();

        Submission fork =
                Submission.of(TestProject.spec(4, EACH_EPOCH), "fork").from(new RunParent(parent.id(), checkpoint));
        RunRecord run = follow(project.workbench().submit(fork).getFirst());

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(points(run.id(), "train.loss")).isEqualTo(2 * 45);
        assertThat(run.parametersSha256()).isEqualTo(follow(submit(4)).parametersSha256());
    }

    @Test
    void changedDataAreRefusedOnResume() throws Exception {
        project.order("test.iterationMicros", 3000);
        RunId id = submit(20);
        project.awaitIteration(id, 50);
        send(id, "stop");
        follow(id);
        Files.writeString(project.table(), Files.readString(project.table()).replaceFirst(",x", ",y"));

        project.workbench().resume(id);
        RunRecord run = follow(id);

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.end()).isNotNull();
        assertThat(run.end().reason()).isEqualTo("worker.data.changed");
    }

    @Test
    void failuresSayWhy() throws Exception {
        project.order("test.throwAt", 30);
        RunRecord thrown = follow(submit(2));
        assertThat(thrown.state()).isEqualTo(RunState.FAILED);
        assertThat(thrown.end()).isNotNull();
        assertThat(thrown.end().reason()).isEqualTo("unforeseen");
        assertThat(points(thrown.id(), "train.loss"))
                .as("what was measured stays")
                .isEqualTo(30);
        assertThat(project.logs(thrown.id())).contains("ordered by a test");

        project.order("test.throwAt", -1);
        project.order("test.oomAt", 10);
        // a supervisor hands on the orders it was started with
        Await.until(
                "the first supervisor ends",
                TestProject.LONG,
                () -> project.processes().isEmpty());
        RunRecord starved = follow(submit(2));
        assertThat(starved.end()).isNotNull();
        assertThat(starved.end().reason()).isEqualTo("out-of-memory");
        assertThat(starved.state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void aBadRowFailsTheRunWithFileAndLine() throws Exception {
        Files.writeString(project.table(), Files.readString(project.table()) + "1,2,oops,x\n");

        RunRecord run = follow(submit(1));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.end()).isNotNull();
        assertThat(run.end().message()).isNotNull();
        assertThat(run.end().message().in(java.util.Locale.ENGLISH)).contains("data.csv:242");
    }

    private RunId submit(int epochs) throws ProblemException {
        return project.workbench()
                .submit(Submission.of(TestProject.spec(epochs, EACH_EPOCH), ""))
                .getFirst();
    }

    private RunRecord follow(RunId id) throws Exception {
        return project.workbench().follow(id, RunWatcher.NONE);
    }

    private Acknowledgement send(RunId id, String command) throws Exception {
        return project.workbench().control().send(id, RunCommand.parse(command), RunControl.PATIENCE);
    }

    private long points(RunId id, String metric) throws ProblemException {
        Series series = project.workbench()
                .store()
                .metrics()
                .series(SeriesQuery.of(id, metric).inBuckets(100_000));
        return series.count();
    }

    private static void refuses(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly(code));
    }
}
