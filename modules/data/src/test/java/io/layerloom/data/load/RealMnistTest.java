package io.layerloom.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.Examples;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real files, where the developer has them: they may not be committed and are not downloaded by a build. */
class RealMnistTest {
    private static final DataDescription MNIST = new DataDescription(
            new Source.Mnist(),
            new Split.Given(Split.GivenValidation.SAME_AS_TEST, 0, 0),
            List.of(Preprocessing.SCALE_TO_UNIT));

    @TempDir
    Path directory;

    private DataLocations locations;

    @BeforeEach
    void setUp() {
        assumeThat(System.getenv(DataLocations.VARIABLE))
                .as("needs the MNIST files: set LAYERLOOM_DATA to a folder that has them")
                .isNotNull();
        locations = DataLocations.of(System.getenv(), "Linux", directory);
        assumeThat(Datasets.check(MNIST, directory, locations))
                .as("LAYERLOOM_DATA has no MNIST files")
                .isEmpty();
    }

    @Test
    void isWhatThePublishersDescribe() throws Exception {
        LoadedDataset dataset = open();

        assertThat(dataset.examples(Part.TRAIN).size()).isEqualTo(60_000);
        assertThat(dataset.examples(Part.TEST).size()).isEqualTo(10_000);
        // Digits per class as in the literature; mean and deviation of the training pixels are the well-known 0.1307
        // and 0.3081.
        assertThat(dataset.statistics().classBalance().get(Part.TRAIN))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        Examples training = dataset.examples(Part.TRAIN);
        float[] image = new float[training.featureCount()];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < training.size(); i++) {
            training.readFeatures(i, image, 0);
            for (float pixel : image) {
                sum += pixel;
                squares += pixel * pixel;
            }
        }
        double mean = sum / training.size() / image.length;
        assertThat(Math.round(mean * 1e4)).isEqualTo(1307);
        assertThat(Math.round(Math.sqrt(squares / training.size() / image.length - mean * mean) * 1e4))
                .isEqualTo(3081);
        assertThat(dataset.warnings()).isEmpty();
    }

    @Test
    @Tag("bench")
    void bench() throws Exception {
        open();
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            open();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        System.out.printf(
                "bench data.mnist.open %.2f s%n",
                DoubleStream.of(seconds).sorted().toArray()[2]);
    }

    private LoadedDataset open() throws Exception {
        return Datasets.open(MNIST, directory, locations, LoadProgress.NONE);
    }
}
