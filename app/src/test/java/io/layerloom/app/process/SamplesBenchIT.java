package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.data.load.Datasets;
import io.layerloom.data.load.LoadedDataset;
import io.layerloom.project.store.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every sample, trained as it is shipped, reaches what its README promises. */
@Tag("bench")
final class SamplesBenchIT {
    private static final List<Integer> SEEDS = List.of(1, 2, 3);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "iris, 0.90",
        "breast-cancer, 0.94",
        "breast-cancer-deep, 0.94",
        "breast-cancer-small, 0.94",
        "logistic-regression, 0.94",
        "letters, 0.85",
        "digits-cnn, 0.96"
    })
    void classifies(String sample, double accuracy) {
        assertThat(accuracy(new Program(folder), sample)).as(sample).isGreaterThanOrEqualTo(accuracy);
    }

    @Test
    void theLinearUnitFindsTheLeastSquaresLine() throws Exception {
        Program program = new Program(folder);
        Path project = program.sample("diabetes-linear", "line");
        double trained =
                train(program, project).path("metrics").path("test.mse").asDouble();
        LoadedDataset data = Datasets.open(
                Project.open(project).content().data(), project, DataLocations.ofThisProcess(), LoadProgress.NONE);
        double closed = LeastSquares.fit(data.examples(Part.TRAIN)).meanSquaredError(data.examples(Part.TEST));
        System.out.printf(Locale.ROOT, "bench sample.diabetes-linear.mse.ratio %.4f ratio%n", trained / closed);
        assertThat(trained).isBetween(closed * 0.95, closed * 1.05);
    }

    @ParameterizedTest
    @CsvSource({"mnist-mlp, 0.96", "mnist-mlp-wide, 0.97"})
    void classifiesMnistWithDenseLayers(String sample, double accuracy) {
        assertThat(accuracy(mnist(), sample)).isGreaterThanOrEqualTo(accuracy);
    }

    @Test
    void oneEpochOfTheMnistNetwork() {
        assertThat(accuracy(mnist(), "mnist-cnn", "--set", "training.epochs=1")).isGreaterThanOrEqualTo(0.975);
    }

    @Test
    void fiveEpochsOfTheMnistNetworkWithThreeSeeds() {
        Program program = mnist();
        double sum = 0;
        for (int seed : SEEDS) {
            double accuracy = accuracy(program, "mnist-cnn", "--set", "training.seed=" + seed);
            assertThat(accuracy).as("seed " + seed).isGreaterThanOrEqualTo(0.987);
            sum += accuracy;
        }
        assertThat(sum / SEEDS.size()).isGreaterThanOrEqualTo(0.989);
    }

    private Program mnist() {
        String data = System.getenv("LAYERLOOM_DATA");
        assumeThat(data)
                .as("LAYERLOOM_DATA names the folder with MNIST, which is not shipped")
                .isNotNull();
        // Maven runs tests in the module's folder, people set the variable for the root
        return new Program(folder)
                .withData(Path.of("")
                        .toAbsolutePath()
                        .getParent()
                        .resolve(data)
                        .normalize()
                        .toString());
    }

    private double accuracy(Program program, String sample, Object... more) {
        Path project = folder.resolve(sample);
        if (!project.toFile().exists()) {
            program.sample(sample, sample);
        }
        JsonNode json = train(program, project, more);
        double accuracy = json.path("metrics").path("test.accuracy").asDouble();
        System.out.printf(Locale.ROOT, "bench sample.%s.accuracy %.4f ratio%n", sample, accuracy);
        System.out.printf(
                Locale.ROOT,
                "bench sample.%s.seconds %.1f s%n",
                sample,
                json.path("seconds").asDouble());
        return accuracy;
    }

    private static JsonNode train(Program program, Path project, Object... more) {
        return program.run(Program.with(new Object[] {"train", project, "--json"}, more))
                .isDone()
                .json();
    }
}
