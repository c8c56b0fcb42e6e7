package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.features;
import static io.layerloom.data.load.TestProject.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.data.content.Moments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreprocessingTest {
    private static final Source.Csv TABLE =
            TestProject.csv(CsvHeader.NONE, TestProject.A, TestProject.B, TestProject.PRICE);

    @TempDir
    Path directory;

    @Property(tries = 50)
    void standardizedTrainingFeaturesHaveMeanZeroAndDeviationOne(
            @ForAll @Size(min = 10, max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> values)
            throws Exception {
        if (values.stream().distinct().count() < 10) {
            return;
        }
        Examples training = open(values, Preprocessing.STANDARDIZE).examples(Part.TRAIN);

        Moments moments = momentsOf(training, 0);
        assertThat(moments.mean()).isCloseTo(0, within(1e-5));
        assertThat(moments.standardDeviation()).isCloseTo(1, within(1e-4));
    }

    @Property(tries = 50)
    void minMaxMapsTrainingFeaturesToZeroToOne(
            @ForAll @Size(min = 10, max = 60) List<@DoubleRange(min = -1000, max = 1000) Double> values)
            throws Exception {
        if (values.stream().distinct().count() < 10) {
            return;
        }
        Examples training =
                open(values, Preprocessing.STANDARDIZE, Preprocessing.MIN_MAX).examples(Part.TRAIN);

        Moments moments = momentsOf(training, 0);
        assertThat(moments.minimum()).isCloseTo(0, within(1e-6));
        assertThat(moments.maximum()).isCloseTo(1, within(1e-6));
    }

    @Property(tries = 50)
    void whatIsNotTrainedOnDoesNotCount(
            @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = -1000, max = 1000) Double> values,
            @ForAll @DoubleRange(min = 2000, max = 9000) double foreign)
            throws Exception {
        LoadedDataset before = open(values, Preprocessing.STANDARDIZE);
        List<Double> changed = new ArrayList<>(values);
        Examples all = open(values).examples(Part.TEST);
        for (int i = 0; i < all.size(); i++) {
            changed.set((int) features(all, i)[1], foreign + i);
        }

        LoadedDataset after = open(changed, Preprocessing.STANDARDIZE);

        assertThat(after.preprocessing()).isEqualTo(before.preprocessing());
        assertThat(features(after.examples(Part.TRAIN), 0)).isEqualTo(features(before.examples(Part.TRAIN), 0));
    }

    @Test
    void dividesATableByItsLargestValues() throws Exception {
        write("data.csv", "2,-8,1\n4,4,2\n");

        Examples training =
                project().open(prepared(TABLE, Preprocessing.SCALE_TO_UNIT)).examples(Part.TRAIN);

        assertThat(features(training, 0)).containsExactly(0.5f, -1);
        assertThat(features(training, 1)).containsExactly(1, 0.5f);
    }

    @Test
    void aConstantFeatureBecomesZero() throws Exception {
        write("data.csv", "7.3,1,1\n7.3,2,2\n7.3,5,3\n");

        for (Preprocessing step : List.of(Preprocessing.STANDARDIZE, Preprocessing.MIN_MAX)) {
            LoadedDataset dataset = project().open(prepared(TABLE, step, Preprocessing.SCALE_TO_UNIT));
            assertThat(features(dataset.examples(Part.TRAIN), 2)[0]).isZero();
        }
    }

    @Test
    void leavesCategoriesAndTargetsAlone() throws Exception {
        Column colour = new Column("colour", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("red", "blue"));
        write("data.csv", "1,red,10\n2,blue,20\n3,red,30\n");

        Examples training = project()
                .open(prepared(
                        TestProject.csv(CsvHeader.NONE, TestProject.A, colour, TestProject.PRICE),
                        Preprocessing.STANDARDIZE,
                        Preprocessing.MIN_MAX))
                .examples(Part.TRAIN);

        assertThat(features(training, 0)).containsExactly(0, 1, 0);
        assertThat(features(training, 1)).containsExactly(0.5f, 0, 1);
        assertThat(TestProject.targets(training, 2)).containsExactly(30);
    }

    /** One row per value: the value, its row number and a target. */
    private LoadedDataset open(List<Double> values, Preprocessing... steps) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i)).append(',').append(i).append(",1\n");
        }
        Path folder = Files.createTempDirectory("preprocessing");
        try {
            return new TestProject(folder)
                    .write("data.csv", text.toString())
                    .open(new DataDescription(
                            TABLE, new Split.Fractions(0.2, 0.3, Split.Mode.RANDOM, 5), List.of(steps)));
        } finally {
            Files.deleteIfExists(folder.resolve("data.csv"));
            Files.delete(folder);
        }
    }

    private static Moments momentsOf(Examples examples, int feature) {
        Moments moments = new Moments();
        for (int i = 0; i < examples.size(); i++) {
            moments.add(features(examples, i)[feature]);
        }
        return moments;
    }

    private void write(String name, String text) throws IOException {
        project().write(name, text);
    }

    private TestProject project() {
        return new TestProject(directory);
    }
}
