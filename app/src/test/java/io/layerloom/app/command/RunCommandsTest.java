package io.layerloom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunCommandsTest {
    private static final String EPOCHS = "training.epochs";

    private final CommandLineFixture line = new CommandLineFixture();

    @TempDir
    Path folder;

    private StoredRuns runs;

    @BeforeEach
    void project() throws ProblemException {
        runs = StoredRuns.in(folder);
    }

    @Test
    void aProjectWithoutRunsHasNoneAndIsLeftAsItIs() {
        assertThat(line.run("runs", runs.directory(), "--json")).isZero();
        assertThat(line.out().replaceAll("\\s", "")).isEqualTo("{\"runs\":[]}");
        assertThat(runs.directory().resolve("runs")).doesNotExist();
        assertThat(line.run("show", runs.directory(), "last")).isEqualTo(2);
        assertThat(line.out()).isEmpty();
    }

    @Test
    void runsHaveTheFieldsOfTheContract() throws ProblemException {
        RunId id = runs.completed("first", 10, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("runs", runs.directory(), "--json")).isZero();
        JsonNode run = line.json().path("runs").get(0);
        assertThat(run.propertyNames())
                .containsExactly(
                        "run",
                        "name",
                        "state",
                        "startedAt",
                        "seconds",
                        "epochs",
                        "iterations",
                        "device",
                        "metrics",
                        "tags",
                        "parent");
        assertThat(run.path("run").asString()).isEqualTo(id.text());
        assertThat(run.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.path("metrics").path("test.accuracy").asDouble()).isEqualTo(0.9);
        assertThat(run.path("metrics").path("train.loss").asDouble()).isEqualTo(0.1);
        assertThat(run.path("iterations").asLong()).isEqualTo(10);
    }

    @Test
    void runsAreFilteredAndSorted() throws ProblemException {
        runs.completed("a", 10, 0.9, 1, "training.batchSize", "2");
        runs.completed("b", 10, 0.95, 1, "training.batchSize", "10");
        runs.completed("c", 10, 0.8, 1, "training.batchSize", "3");
        assertThat(names("--sort", "-test.accuracy")).isEqualTo("[b, a, c]");
        assertThat(names("--sort", "training.batchSize")).isEqualTo("[a, c, b]");
        assertThat(names("--filter", "test.accuracy > 0.85 and training.batchSize < 5"))
                .isEqualTo("[a]");
        assertThat(line.run("runs", runs.directory(), "--filter", "test.acuracy > 0.85"))
                .isEqualTo(2);
        assertThat(line.err()).contains("test.accuracy");
        assertThat(line.run("runs", runs.directory(), "--filter", "name = z")).isZero();
        assertThat(line.out()).contains("No run matches");
    }

    @Test
    void showTellsEverythingEvenMessagesOfANewerVersion() throws ProblemException {
        runs.completed("first", 10, 0.9, 7, EPOCHS, "2");
        assertThat(line.run("show", runs.directory(), "first", "--json")).isZero();
        JsonNode json = line.json();
        assertThat(json.propertyNames())
                .contains("run", "state", "pid", "parametersSha256", "events", "artifacts", "specification", "seed");
        assertThat(json.path("specification").path("training").path("epochs").asInt())
                .isEqualTo(2);
        assertThat(json.path("events").toString()).contains("future.module.unknown [x]");
        assertThat(line.run("show", runs.directory(), "first")).isZero();
        assertThat(line.out()).contains(EPOCHS);
    }

    @Test
    void curveGivesExactPointsWhenTheyFit() throws ProblemException {
        runs.completed("first", 3, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("curve", runs.directory(), "last", "train.loss", "--json"))
                .isZero();
        assertThat(line.out().replaceAll("\\s", ""))
                .isEqualTo("{\"metric\":\"train.loss\",\"points\":[[0,1.0],[1,\"NaN\"],[2," + 1.0 / 3 + "]]}");
    }

    @Test
    void curveGivesBucketsOtherwise() throws ProblemException {
        runs.completed("first", 1_000, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("curve", runs.directory(), "last", "train.loss", "--json", "--buckets", "10"))
                .isZero();
        JsonNode buckets = line.json().path("buckets");
        assertThat(buckets.size()).isBetween(1, 10);
        assertThat(buckets.get(0).propertyNames())
                .containsExactly("from", "to", "min", "max", "first", "last", "nan", "count");
        assertThat(buckets.get(0).path("nan").asInt()).isEqualTo(1);
        assertThat(buckets.valueStream()
                        .mapToLong(b -> b.path("count").asLong())
                        .sum())
                .isEqualTo(1_000);
        assertThat(line.run("curve", runs.directory(), "last", "train.loss")).isZero();
        assertThat(line.out()).contains("999");
    }

    @Test
    void curveTakesASectionAndRefusesNonsense() throws ProblemException {
        runs.completed("first", 100, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("curve", runs.directory(), "last", "train.loss", "--json", "--from", "10", "--to", "12"))
                .isZero();
        assertThat(line.json().path("points").size()).isEqualTo(3);
        assertThat(line.run("curve", runs.directory(), "last", "train.los")).isEqualTo(2);
        assertThat(line.err()).contains("train.loss");
        assertThat(line.run("curve", runs.directory(), "last", "train.loss", "--buckets", "0"))
                .isEqualTo(2);
    }

    @Test
    void controlOfAnEndedRunFailsWithItsState() throws ProblemException {
        runs.completed("first", 3, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("control", runs.directory(), "last", "stop", "--json"))
                .isEqualTo(1);
        assertThat(line.json().path("acknowledged").asBoolean()).isFalse();
        assertThat(line.json().path("state").asString()).isEqualTo("COMPLETED");
        assertThat(line.run("control", runs.directory(), "last", "dance")).isEqualTo(2);
        assertThat(line.run("control", runs.directory(), "last", "lr=fast")).isEqualTo(2);
        assertThat(line.err()).contains("fast");
    }

    @Test
    void aCompletedRunIsNotResumed() throws ProblemException {
        runs.completed("first", 3, 0.9, 1, EPOCHS, "2");
        assertThat(line.run("resume", runs.directory(), "last")).isEqualTo(1);
        assertThat(line.err()).contains("COMPLETED").contains("fork");
    }

    @Test
    void compareShowsOnlyTheDifferences() throws ProblemException {
        runs.completed("a", 10, 0.9, 1, "network.layers.dense-1.units", "10");
        runs.completed("b", 10, 0.95, 1, "network.layers.dense-1.units", "20");
        assertThat(line.run("compare", runs.directory(), "a", "b", "--json")).isZero();
        JsonNode json = line.json();
        assertThat(json.propertyNames()).containsExactly("runs", "differences", "network", "metrics", "verdict");
        assertThat(json.path("differences").toString())
                .isEqualTo("[{\"path\":\"network.layers.dense-1.units\",\"values\":[\"10\",\"20\"]}]");
        assertThat(json.path("network").propertyNames()).containsExactly("added", "removed", "changed");
        assertThat(json.path("network").path("changed").get(0).path("id").asString())
                .isEqualTo("dense-1");
        assertThat(json.path("metrics").path("test.accuracy").toString()).isEqualTo("[0.9,0.95]");
        assertThat(json.path("verdict").asString()).contains("b is better than a");
        assertThat(line.run("compare", runs.directory(), "a")).isEqualTo(2);
    }

    @Test
    void compareTellsGroupsOfRepeatsApartFromChance() throws ProblemException {
        for (int seed = 1; seed <= 4; seed++) {
            runs.completed("small-" + seed, 10, 0.80 + seed * 0.001, seed, "network.layers.dense-1.units", "10");
            runs.completed("large-" + seed, 10, 0.90 + seed * 0.001, seed, "network.layers.dense-1.units", "20");
        }
        assertThat(line.run(
                        "compare",
                        runs.directory(),
                        "small-1",
                        "small-2",
                        "small-3",
                        "small-4",
                        "large-1",
                        "large-2",
                        "large-3",
                        "large-4",
                        "--json"))
                .isZero();
        JsonNode json = line.json();
        assertThat(json.path("groups").size()).isEqualTo(2);
        JsonNode statistics = json.path("groups").get(0).path("metrics").path("test.accuracy");
        assertThat(statistics.path("count").asInt()).isEqualTo(4);
        assertThat(statistics.path("mean").asDouble()).isBetween(0.8024, 0.8026);
        assertThat(json.path("verdict").asString())
                .contains("large-1 +3 is better than small-1 +3")
                .contains("0.1,");
    }

    @Test
    void metricsAreExportedExactly() throws ProblemException, IOException {
        runs.completed("first", 3, 0.9, 1, EPOCHS, "2");
        Path csv = folder.resolve("metrics.csv");
        assertThat(line.run("export", runs.directory(), "last", "--format", "csv", "--output", csv, "--json"))
                .isZero();
        assertThat(line.json().propertyNames())
                .containsExactly("format", "path", "bytes", "sha256", "verified", "maxDifference", "notes");
        assertThat(line.json().path("verified").asBoolean()).isTrue();
        assertThat(Files.readString(csv))
                .isEqualTo("metric,attempt,step,value\r\ntrain.loss,1,0,1.0\r\ntrain.loss,1,1,NaN\r\ntrain.loss,1,2,"
                        + 1.0 / 3 + "\r\n");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void exportRefusesWhatItCannotWrite() throws ProblemException {
        runs.completed("first", 3, 0.9, 1, EPOCHS, "2");
        Path missing = folder.resolve("missing").resolve("x.csv");
        assertThat(line.run("export", runs.directory(), "last", "--format", "csv", "--output", missing))
                .isEqualTo(2);
        assertThat(line.err()).contains("missing");
        assertThat(line.run("export", runs.directory(), "last", "--format", "xls", "--output", "x"))
                .isEqualTo(2);
        assertThat(line.err()).contains("dl4j, csv");
    }

    private String names(String option, String value) {
        assertThat(line.run("runs", runs.directory(), "--json", option, value)).isZero();
        return line.json().path("runs").findValuesAsString("name").toString();
    }
}
