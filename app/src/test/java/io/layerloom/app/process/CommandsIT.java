package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.app.process.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every command on a sample that was really trained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsIT {
    private Path folder = Path.of("");

    private Program program;
    private Path iris;
    private Map<String, Integer> files;
    private JsonNode trained;

    @BeforeAll
    void train(@TempDir Path scratch) throws Exception {
        folder = scratch;
        program = new Program(folder);
        iris = program.sample("iris", "iris");
        files = ProjectFiles.hashes(iris);
        Result result = program.run(
                        "train", iris, "--json", "--name", "first", "--threads", "1", "--set", "training.epochs=4")
                .isDone();
        assertThat(result.err()).contains("epoch 4/4");
        trained = result.json();
    }

    @AfterAll
    void nothingStaysBehindAndNothingWasChanged() throws Exception {
        assertThat(ProjectFiles.hashes(iris)).isEqualTo(files);
        Program.assertNothingLeft(iris);
    }

    @Test
    void trainGivesTheFieldsOfTheContract() {
        assertThat(trained.propertyNames())
                .containsExactly(
                        "run",
                        "name",
                        "state",
                        "device",
                        "threads",
                        "seed",
                        "epochs",
                        "iterations",
                        "seconds",
                        "examplesPerSecond",
                        "metrics",
                        "parametersSha256",
                        "attempts");
        assertThat(trained.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(trained.path("threads").asInt()).isEqualTo(1);
        assertThat(trained.path("epochs").asInt()).isEqualTo(4);
        assertThat(trained.path("iterations").asInt()).isEqualTo(420);
        assertThat(trained.path("metrics").propertyNames())
                .contains("train.loss", "val.loss", "val.accuracy", "test.accuracy");
        assertThat(trained.path("parametersSha256").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        JsonNode again = program.run("train", iris, "--json", "--threads", "1", "--set", "training.epochs=4")
                .isDone()
                .json();
        assertThat(again.path("parametersSha256")).isEqualTo(trained.path("parametersSha256"));
    }

    @Test
    void runsShowAndCurveSeeTheRun() {
        JsonNode runs = program.run("runs", iris, "--json", "--filter", "name = first and state = COMPLETED")
                .isDone()
                .json();
        assertThat(runs.path("runs").size()).isEqualTo(1);
        JsonNode show = program.run("show", iris, "first", "--json").isDone().json();
        assertThat(show.path("parametersSha256")).isEqualTo(trained.path("parametersSha256"));
        assertThat(show.path("pid").asLong()).isPositive();
        JsonNode curve = program.run("curve", iris, "first", "train.loss", "--json")
                .isDone()
                .json();
        assertThat(curve.path("points").size()).isEqualTo(420);
        assertThat(curve.path("points").get(419).get(1).asDouble())
                .isEqualTo(trained.path("metrics").path("train.loss").asDouble());
    }

    @Test
    void evaluateAgreesWithTheTestAtTheEnd() {
        JsonNode json =
                program.run("evaluate", iris, "first", "--json").isDone().json();
        assertThat(json.path("split").asString()).isEqualTo("test");
        assertThat(json.path("accuracy").asDouble())
                .isEqualTo(trained.path("metrics").path("test.accuracy").asDouble());
        assertThat(json.path("confusion").size()).isEqualTo(3);
        assertThat(json.path("perClass").get(0).propertyNames())
                .containsExactly("label", "precision", "recall", "f1", "support");
        JsonNode show = program.run("show", iris, "first", "--json").isDone().json();
        assertThat(show.path("evaluations").size()).isPositive();
    }

    @Test
    void predictNamesAClassForEachRow() throws Exception {
        Path rows = folder.resolve("rows.csv");
        Files.writeString(rows, "5.1,3.5,1.4,0.2\n6.7,3.0,5.2,2.3\n");
        JsonNode json = program.run("predict", iris, "first", "--input", rows, "--json")
                .isDone()
                .json();
        assertThat(json.path("predictions").size()).isEqualTo(2);
        assertThat(json.path("predictions").get(0).path("label").asString()).isEqualTo("setosa");
        Files.writeString(rows, "5.1,3.5,many,0.2\n");
        Result bad = program.run("predict", iris, "first", "--input", rows, "--json");
        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).contains("rows.csv").contains("many");
    }

    @Test
    void exportsAreProven() throws Exception {
        Path zip = folder.resolve("iris.zip");
        JsonNode json = program.run("export", iris, "first", "--format", "dl4j", "--output", zip, "--json")
                .isDone()
                .json();
        assertThat(json.propertyNames())
                .containsExactly("format", "path", "bytes", "sha256", "verified", "maxDifference", "notes");
        assertThat(json.path("verified").asBoolean()).isTrue();
        assertThat(json.path("bytes").asLong()).isEqualTo(Files.size(zip));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(Object::toString)).contains("configuration.json", "coefficients.bin");
        }
        Path csv = folder.resolve("iris.csv");
        program.run("export", iris, "first", "--format", "csv", "--output", csv).isDone();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.stream().filter(line -> line.startsWith("train.loss,")))
                .hasSize(420);
    }

    @Test
    void aModelWithASerializedObjectIsRefused() throws Exception {
        Path model =
                iris.resolve("runs").resolve(trained.path("run").asString()).resolve("model.zip");
        byte[] good = Files.readAllBytes(model);
        try {
            Files.write(model, Zips.withEntry(good, "preprocessor.bin", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}));
            Result result = program.run("evaluate", iris, "first", "--json");
            assertThat(result.exit()).as(result.toString()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("preprocessor.bin").contains("refused");
        } finally {
            Files.write(model, good);
        }
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws Exception {
        Program piped = new Program(Files.createDirectory(folder.resolve("piped")))
                .startedBy("/bin/sh", "-c", "\"$@\" | head -c 10", "sh");
        Result result = piped.run("curve", iris, "first", "train.loss", "--json");
        assertThat(result.out()).hasSize(10);
        assertThat(result.err()).isEmpty();
    }
}
