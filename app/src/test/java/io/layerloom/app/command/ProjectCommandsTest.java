package io.layerloom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProjectCommandsTest {
    private final CommandLineFixture line = new CommandLineFixture();

    @TempDir
    Path folder;

    @Test
    void summaryOfTheMnistNetworkHasThePublishedParameterCount() {
        assertThat(line.run("summary", "sample-projects/mnist-cnn", "--json")).isZero();
        JsonNode json = line.json();
        assertThat(json.propertyNames()).containsExactly("layers", "totalParameters", "totalFlops", "memoryBytes");
        assertThat(json.path("totalParameters").asLong()).isEqualTo(93_322);
        JsonNode layer = json.path("layers").get(1);
        assertThat(layer.propertyNames())
                .containsExactly("id", "type", "inputs", "shape", "parameters", "flops", "memoryBytes");
        assertThat(layer.path("shape").toString()).isEqualTo("[32,26,26]");
        assertThat(layer.path("inputs").toString()).isEqualTo("[\"input-1\"]");
        assertThat(line.err()).isEmpty();
    }

    @Test
    void summaryForPeopleHasOneLinePerLayerAndATotal() {
        assertThat(line.run("summary", "sample-projects/mnist-cnn")).isZero();
        assertThat(line.out().lines()).hasSize(11);
        assertThat(line.out()).contains("93,322").contains("64 × 3 × 3");
    }

    @Test
    void checkOfAGoodProjectFindsNoError() {
        assertThat(line.run("check", "sample-projects/iris", "--json")).isZero();
        assertThat(line.json().path("problems").isArray()).isTrue();
    }

    @Test
    void checkNamesPlaceCodeAndMessageAndFails() throws IOException {
        copyIris();
        replace("network.json", "\"units\": 3", "\"units\": 5");
        assertThat(line.run("check", folder.resolve("p"), "--json")).isEqualTo(1);
        JsonNode problem = line.json().path("problems").get(0);
        assertThat(problem.propertyNames()).containsExactly("severity", "place", "code", "message", "fix");
        assertThat(problem.path("severity").asString()).isEqualTo("error");
        assertThat(problem.path("place").asString()).startsWith("network.layers.output-1");
    }

    @Test
    void checkOfAnUnreadableProjectGivesTheProblemsToo() throws IOException {
        copyIris();
        replace("training.json", "0.01", "-1.0");
        assertThat(line.run("check", folder.resolve("p"), "--json")).isEqualTo(2);
        JsonNode problem = line.json().path("problems").get(0);
        assertThat(problem.path("severity").asString()).isEqualTo("error");
        assertThat(problem.path("message").asString()).contains("learningRate");
    }

    @Test
    void aLearningRateOfLettersIsUnreadableInput() throws IOException {
        copyIris();
        replace("training.json", "0.01", "\"abc\"");
        assertThat(line.run("check", folder.resolve("p"))).isEqualTo(2);
        assertThat(line.err()).contains("training.json").contains("learningRate");
        assertThat(line.out()).isEmpty();
    }

    @Test
    void setWithAWrongValueOrPathIsRefusedWithTheNearestPath() {
        assertThat(line.run("train", "sample-projects/iris", "--set", "training.optimizer.learningRate=abc"))
                .isEqualTo(2);
        assertThat(line.err()).contains("training.optimizer.learningRate").contains("abc");
        assertThat(line.run("train", "sample-projects/iris", "--set", "training.epoch=3"))
                .isEqualTo(2);
        assertThat(line.err()).contains("training.epochs");
        assertThat(line.run("train", "sample-projects/iris", "--set", "training.epochs"))
                .isEqualTo(2);
        assertThat(line.err()).contains("path=value");
    }

    @Test
    void anUnknownLayerTypeIsNamedWithTheNearest() throws IOException {
        copyIris();
        replace("network.json", "\"Dense\"", "\"Dens\"");
        assertThat(line.run("train", folder.resolve("p"))).isEqualTo(2);
        assertThat(line.err()).contains("Dens").contains("Dense");
        assertThat(folder.resolve("p/runs")).doesNotExist();
    }

    @Test
    void aMissingFolderSuggestsNew() {
        assertThat(line.run("check", folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(line.err()).contains("nowhere").contains("layerloom new");
    }

    @Test
    void aFolderWithoutAProjectIsToldApart() {
        assertThat(line.run("summary", folder)).isEqualTo(2);
        assertThat(line.err()).contains("project.json");
    }

    @Test
    void newListsTheSamples() {
        assertThat(line.run("new", "--list", "--json")).isZero();
        assertThat(line.json().path("samples").findValuesAsString("id")).contains("digits-cnn", "iris", "letters");
        assertThat(line.run("new")).isEqualTo(2);
        assertThat(line.err()).contains("--list");
    }

    @Test
    void newGivesTheProjectAndNeverOverwritesOne() {
        copyIris();
        assertThat(line.json().propertyNames()).containsExactly("project");
        assertThat(Path.of(line.json().path("project").asString())).isDirectory();
        assertThat(line.run("new", folder.resolve("p"), "--from", "iris")).isEqualTo(2);
    }

    @Test
    void speaksChinese() {
        CommandLineFixture chinese = new CommandLineFixture(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.run("check", "sample-projects/iris")).isZero();
        assertThat(chinese.out()).contains("没有问题");
        assertThat(chinese.run("train", "--help")).isZero();
        assertThat(chinese.out()).contains("项目文件夹");
    }

    private void copyIris() {
        assertThat(line.run("new", folder.resolve("p"), "--from", "iris", "--json"))
                .isZero();
    }

    private void replace(String file, String what, String by) throws IOException {
        Path path = folder.resolve("p").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
    }
}
