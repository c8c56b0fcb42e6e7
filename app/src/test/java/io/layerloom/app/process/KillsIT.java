package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.app.process.Program.Result;
import io.layerloom.app.process.Program.Running;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kill -9 of whatever is at work, in the middle of an epoch: nothing is lost and the result is the same to the last bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There are no signals to kill with")
final class KillsIT {
    private static final String WORKER = "io.layerloom.worker.WorkerMain";
    private static final String SUPERVISOR = "io.layerloom.worker.SupervisorMain";
    private static final int ITERATIONS = 110;
    private static final Object[] TRAINING = {
        "--json",
        "--threads",
        "1",
        "--set",
        "training.epochs=1",
        "--set",
        "training.checkpoints.everyIterations=10",
        "--set",
        "training.checkpoints.everySeconds=0"
    };

    private Path folder = Path.of("");

    /** Printed with each failure by the assertions' descriptions, so that a failure can be repeated. */
    private final long seed = Long.getLong("layerloom.test.seed", System.nanoTime());

    private final Random random = new Random(seed);
    private String undisturbed = "";

    @BeforeAll
    void trainUndisturbed(@TempDir Path scratch) {
        folder = scratch;
        Program program = new Program(folder);
        Path digits = program.sample("digits-cnn", "undisturbed");
        JsonNode json = program.run(train(digits)).isDone().json();
        assertThat(json.path("iterations").asInt()).isEqualTo(ITERATIONS);
        undisturbed = json.path("parametersSha256").asString();
    }

    @Test
    void ofTheWorker() throws Exception {
        Scene scene = new Scene("worker");
        Running training = scene.program.start(train(scene.project));
        long killedAt = scene.kill(WORKER);
        Result result = training.end().isDone();
        assertThat(result.json().path("attempts").asInt()).isEqualTo(2);
        assertThat(result.err()).as("what happened is said").containsIgnoringCase("killed");
        scene.assertTheSame(result.json(), killedAt);
    }

    @Test
    void ofTheSupervisor() throws Exception {
        Scene scene = new Scene("supervisor");
        Running training = scene.program.start(train(scene.project));
        long killedAt = scene.kill(SUPERVISOR);
        Result result = training.end().isDone();
        assertThat(result.json().path("attempts").asInt()).isEqualTo(1);
        scene.assertTheSame(result.json(), killedAt);
    }

    @Test
    void ofBothAfterTheStarterHasLeft() throws Exception {
        Scene scene = new Scene("both");
        Object[] words = train(scene.project);
        scene.program.run(Program.with(words, "--detach")).isDone();
        scene.kill(SUPERVISOR);
        long killedAt = scene.killNow(WORKER);
        Result next = scene.program.run("runs", scene.project).isDone();
        assertThat(next.err()).as("the next command says what it found").isNotBlank();
        Program.await("the run completes", () -> scene.state() == RunState.COMPLETED);
        assertThat(scene.show().path("attempts").asInt()).isEqualTo(2);
        scene.assertTheSame(scene.show(), killedAt);
    }

    @Test
    void controlCStopsWithACheckpointAndResumeGoesOn() throws Exception {
        Scene scene = new Scene("control-c");
        scene.program.startedBy("env", "--default-signal=INT");
        Running training = scene.program.start(train(scene.project));
        scene.waitForIterations();
        new ProcessBuilder("kill", "-INT", Long.toString(training.process().pid()))
                .start()
                .waitFor();
        Result stopped = training.end();
        assertThat(stopped.exit()).as(stopped.toString()).isEqualTo(1);
        JsonNode json = stopped.json();
        assertThat(json.path("state").asString()).isEqualTo("STOPPED");
        assertThat(stopped.err()).contains(json.path("run").asString());
        Result resumed =
                scene.program.run("resume", scene.project, "last", "--json").isDone();
        assertThat(resumed.json().path("parametersSha256").asString()).isEqualTo(undisturbed);
        Program.assertNothingLeft(scene.project);
    }

    private static Object[] train(Path project) {
        return Program.with(new Object[] {"train", project}, TRAINING);
    }

    /** A project of its own, with a witness of what its workers really measured. */
    private final class Scene {
        private final Path witness;
        private final Program program;
        private final Path project;

        Scene(String name) {
            witness = folder.resolve(name + ".witness");
            program = new Program(folder).withWitness(witness);
            project = program.sample("digits-cnn", name);
        }

        JsonNode show() {
            return program.run("show", project, "last", "--json").isDone().json();
        }

        RunState state() throws Exception {
            try (RunStore store = RunStore.openReadOnly(project.resolve("runs"))) {
                return store.runs().select("last").state();
            }
        }

        void waitForIterations() throws Exception {
            int iterations = 1 + random.nextInt(ITERATIONS * 3 / 4);
            Program.await(
                    iterations + " iterations (seed " + seed + ")",
                    () -> Files.exists(witness) && Files.readAllLines(witness).size() >= iterations);
        }

        /** Kills after a random number of iterations; the time just before. */
        long kill(String mainClass) throws Exception {
            waitForIterations();
            return killNow(mainClass);
        }

        long killNow(String mainClass) {
            List<ProcessHandle> processes = Program.processes(project, mainClass);
            assertThat(processes).as("seed " + seed).hasSize(1);
            long time = System.currentTimeMillis();
            processes.getFirst().destroyForcibly();
            return time;
        }

        void assertTheSame(JsonNode run, long killedAt) throws Exception {
            assertThat(run.path("state").asString()).as("seed " + seed).isEqualTo("COMPLETED");
            assertThat(run.path("parametersSha256").asString())
                    .as("seed " + seed)
                    .isEqualTo(undisturbed);
            try (RunStore store = RunStore.openReadOnly(project.resolve("runs"))) {
                RunRecord record = store.runs().select("last");
                WitnessLines.assertKept(witness, killedAt, store, record.id(), "seed " + seed);
            }
            Program.assertNothingLeft(project);
        }
    }
}
