package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.app.process.Program.Result;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A training that its starter has left, and the commands on it while it lives. */
final class DetachedRunIT {
    private static final long PROMISED_MILLIS = 300;

    @TempDir
    Path folder;

    @Test
    void isWatchedSteeredStoppedAndResumed() throws Exception {
        Program program = new Program(folder);
        Path digits = program.sample("digits-cnn", "digits");
        Result started = program.run("train", digits, "--detach", "--set", "training.epochs=200")
                .isDone();
        String run = started.out().strip();
        assertThat(run).hasSize(26);
        Program.await("it trains", () -> iterations(digits) > 5);
        assertThat(state(digits)).isEqualTo(RunState.RUNNING);
        assertThat(program.run("curve", digits, run.substring(0, 20), "train.loss", "--json")
                        .isDone()
                        .json()
                        .path("points")
                        .size())
                .isPositive();
        steer(program, digits);
        stop(program, digits);
        resume(program, digits, run);
        Program.assertNothingLeft(digits);
    }

    private static void steer(Program program, Path digits) throws Exception {
        program.run("control", digits, "last", "lr=0.0005").isDone();
        Program.await("the learning rate is another", () -> learningRate(digits) == 0.0005);
        program.run("control", digits, "last", "checkpoint").isDone();
        program.run("control", digits, "last", "pause").isDone();
        Program.await("it pauses", () -> state(digits) == RunState.PAUSED);
        program.run("control", digits, "last", "resume").isDone();
        Program.await("it goes on", () -> state(digits) == RunState.RUNNING);
    }

    private static void stop(Program program, Path digits) throws Exception {
        JsonNode answer = program.run("control", digits, "last", "stop", "--json")
                .isDone()
                .json();
        assertThat(answer.propertyNames()).containsExactly("acknowledged", "afterMillis");
        assertThat(answer.path("acknowledged").asBoolean()).isTrue();
        assertThat(answer.path("afterMillis").asLong()).isLessThanOrEqualTo(PROMISED_MILLIS);
        Program.await("it stops", () -> state(digits) == RunState.STOPPED);
        JsonNode show = program.run("show", digits, "last", "--json").isDone().json();
        assertThat(show.path("artifacts").findValuesAsString("kind")).contains("checkpoint");
        assertThat(program.run("control", digits, "last", "stop").exit()).isEqualTo(1);
    }

    private static void resume(Program program, Path digits, String run) throws Exception {
        long before = iterations(digits);
        Program.Running resumed = program.start("resume", digits, run);
        Program.await("it goes on", () -> iterations(digits) > before);
        program.run("control", digits, run, "kill").isDone();
        Result result = resumed.end();
        assertThat(result.exit()).as(result.toString()).isEqualTo(1);
        assertThat(result.err()).contains(run);
    }

    private static long iterations(Path digits) throws Exception {
        return last(digits).progress().iteration();
    }

    private static double learningRate(Path digits) throws Exception {
        try (RunStore store = RunStore.openReadOnly(digits.resolve("runs"))) {
            return store.metrics()
                    .summaries(store.runs().select("last").id())
                    .get("learningRate")
                    .last();
        }
    }

    private static RunState state(Path digits) throws Exception {
        return last(digits).state();
    }

    private static RunRecord last(Path digits) throws Exception {
        try (RunStore store = RunStore.openReadOnly(digits.resolve("runs"))) {
            return store.runs().select("last");
        }
    }
}
