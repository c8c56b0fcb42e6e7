package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.layerloom.app.process.Program.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is wrong with a project is said once, with place and remedy, before anything is written. */
final class FaultsIT {
    @TempDir
    Path folder;

    private Program program;
    private Path iris;

    @BeforeEach
    void project() {
        program = new Program(folder);
        iris = program.sample("iris", "iris");
    }

    @Test
    void aBadRow() throws Exception {
        Path data = iris.resolve("data/iris.csv");
        List<String> lines = Files.readAllLines(data);
        lines.set(17, "5.1,3.5,oops,0.3,0");
        Files.write(data, lines);
        assertRefused("iris.csv:18", "oops");
    }

    @Test
    void aLabelOutOfRange() throws Exception {
        Path data = iris.resolve("data/iris.csv");
        List<String> lines = Files.readAllLines(data);
        lines.set(30, "5.1,3.5,1.4,0.3,7");
        Files.write(data, lines);
        assertRefused("iris.csv:31", "7");
    }

    @Test
    void anEmptyDataset() throws Exception {
        Files.writeString(iris.resolve("data/iris.csv"), "0,4,setosa,versicolor,virginica\n");
        assertRefused("iris.csv");
    }

    @Test
    void anUnknownLayerType() throws Exception {
        replace("network.json", "\"Dense\"", "\"Densee\"");
        assertRefused("network.json", "Densee", "Dense");
    }

    @Test
    void aLearningRateOfLetters() throws Exception {
        replace("training.json", "0.01", "\"abc\"");
        assertRefused("training.json", "learningRate");
        replace("training.json", "\"abc\"", "0.01");
        Result result = program.run("train", iris, "--set", "training.optimizer.learningRate=abc");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("training.optimizer.learningRate", "abc");
    }

    @Test
    void aNewerFormatIsForLookingOnly() throws Exception {
        replace("project.json", "\"format\": 1", "\"format\": 99");
        assertRefused("99");
        assertThat(program.run("summary", iris).exit()).isZero();
    }

    @Test
    void aTruncatedIdxFile() throws Exception {
        Files.write(iris.resolve("data/images"), idx(0x0803, 30, 2, 2, 100));
        Files.write(iris.resolve("data/labels"), idx(0x0801, 30, 0, 0, 30));
        Files.writeString(iris.resolve("data.json"), """
                {"preprocessing": ["scale-to-unit"],
                 "source": {"classes": ["a", "b", "c"], "testImages": "", "testLabels": "",
                   "trainImages": "data/images", "trainLabels": "data/labels", "type": "Idx"},
                 "split": {"mode": "stratified", "seed": 1, "test": 0.2, "type": "Fractions", "validation": 0.1}}
                """);
        assertRefused("images");
    }

    @Test
    void aReadOnlyFolder() throws Exception {
        Program other = program;
        if (System.getProperty("user.name").equals("root")) {
            // root may write everywhere, so somebody else has to try
            assumeThat(Path.of("/usr/bin/setpriv"))
                    .as("without it root cannot become nobody")
                    .exists();
            new ProcessBuilder("chmod", "-R", "a+rX", folder.toString()).start().waitFor();
            new ProcessBuilder("chmod", "a+w", folder.toString()).start().waitFor();
            other = new Program(folder)
                    .startedBy("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
            Result probe = other.run("--version");
            assumeThat(probe.exit())
                    .as("nobody cannot read the program: " + probe.err())
                    .isZero();
        } else {
            assertThat(iris.toFile().setWritable(false)).isTrue();
        }
        Map<String, Integer> before = ProjectFiles.hashes(iris);
        Result result = other.run("train", iris, "--json");
        assertThat(result.exit()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("iris");
        assertThat(other.run("summary", iris).exit()).isZero();
        assertThat(other.run("runs", iris).exit()).isZero();
        assertThat(ProjectFiles.hashes(iris)).isEqualTo(before);
        assertThat(iris.toFile().setWritable(true)).isTrue();
    }

    @Test
    void aLossThatIsNoNumberEndsTheRunWithTheReason() throws Exception {
        Path line = program.sample("diabetes-linear", "line");
        Result result = program.run(
                "train",
                line,
                "--json",
                "--set",
                "training.optimizer=SGD",
                "--set",
                "training.optimizer.learningRate=1000",
                "--set",
                "training.epochs=50");
        assertThat(result.exit()).as(result.toString()).isEqualTo(1);
        JsonNode json = result.json();
        assertThat(json.path("state").asString()).isEqualTo("FAILED");
        assertThat(result.err()).contains("learning rate");
        JsonNode curve = program.run("curve", line, "last", "train.loss", "--json")
                .isDone()
                .json();
        assertThat(curve.path("points").size())
                .as("what was measured before is kept")
                .isPositive();
        Program.assertNothingLeft(line);
    }

    @Test
    void twoTrainingsAtOnceBothComplete() throws Exception {
        Object[] words = {"train", iris, "--json", "--set", "training.epochs=1"};
        Program.Running first = program.start(words);
        Program.Running second = program.start(words);
        JsonNode one = first.end().isDone().json();
        JsonNode two = second.end().isDone().json();
        assertThat(one.path("run")).isNotEqualTo(two.path("run"));
        assertThat(program.run("runs", iris, "--json", "--filter", "state = COMPLETED")
                        .isDone()
                        .json()
                        .path("runs")
                        .size())
                .isEqualTo(2);
        Program.assertNothingLeft(iris);
    }

    private void assertRefused(String... words) throws IOException {
        Map<String, Integer> before = ProjectFiles.hashes(iris);
        Result result = program.run("train", iris, "--json");
        assertThat(result.exit()).as(result.toString()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(words);
        assertThat(result.err()).doesNotContain("Exception", "\tat ");
        assertThat(result.err().lines().filter(line -> line.startsWith("error:")))
                .as(result.err())
                .hasSize(1);
        assertThat(ProjectFiles.hashes(iris)).isEqualTo(before);
        assertThat(iris.resolve("runs")).doesNotExist();
    }

    private void replace(String file, String what, String by) throws IOException {
        Path path = iris.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
    }

    private static byte[] idx(int magic, int count, int rows, int columns, int content) {
        ByteBuffer buffer = ByteBuffer.allocate((rows > 0 ? 16 : 8) + content);
        buffer.putInt(magic).putInt(count);
        if (rows > 0) {
            buffer.putInt(rows).putInt(columns);
        }
        return buffer.array();
    }
}
