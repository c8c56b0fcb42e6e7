package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static io.layerloom.data.load.TestProject.PRICE;
import static io.layerloom.data.load.TestProject.csv;
import static io.layerloom.data.load.TestProject.features;
import static io.layerloom.data.load.TestProject.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.data.Source;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDatasetTest {
    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(directory);
    }

    @Test
    void readsFeaturesAndClassesInTheOrderOfTheFile() throws Exception {
        project.write("data.csv", "1,2,x\n3.5,-4e2,y\n");

        LoadedDataset dataset = project.open(csv(CsvHeader.NONE, A, B, KIND));

        Examples training = dataset.examples(Part.TRAIN);
        assertThat(dataset.signature())
                .isEqualTo(
                        new TaskSignature(new Shape.Vector(2), TaskKind.CLASSIFICATION, List.of("x", "y"), List.of()));
        assertThat(training.size()).isEqualTo(2);
        assertThat(features(training, 0)).containsExactly(1, 2);
        assertThat(features(training, 1)).containsExactly(3.5f, -400);
        assertThat(targets(training, 0)).containsExactly(0);
        assertThat(targets(training, 1)).containsExactly(1);
        assertThat(dataset.examples(Part.TEST).size()).isZero();
    }

    @Test
    void readsSeveralNumericTargetsAndLeavesIgnoredColumnsOut() throws Exception {
        Column ignored = new Column("note", Column.Type.CATEGORY, Column.Role.IGNORED, List.of());
        Column area = new Column("area", Column.Type.NUMBER, Column.Role.TARGET, List.of());
        project.write("data.csv", "price,note,a,area\n10,anything,1,5\n20,,2,6\n");

        LoadedDataset dataset = project.open(csv(CsvHeader.NAMES, PRICE, ignored, A, area));

        assertThat(dataset.signature())
                .isEqualTo(new TaskSignature(
                        new Shape.Vector(1), TaskKind.REGRESSION, List.of(), List.of("price", "area")));
        assertThat(targets(dataset.examples(Part.TRAIN), 1)).containsExactly(20, 6);
    }

    @Test
    void makesOneInputOfEachValueOfACategory() throws Exception {
        Column colour =
                new Column("colour", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("red", "green", "blue"));
        project.write("data.csv", "1,green,x\n2,blue,y\n");

        Examples training = project.open(csv(CsvHeader.NONE, A, colour, KIND)).examples(Part.TRAIN);

        assertThat(features(training, 0)).containsExactly(1, 0, 1, 0);
        assertThat(features(training, 1)).containsExactly(2, 0, 0, 1);
    }

    @Test
    void readsTheHeaderFormOfIris() throws Exception {
        project.write("iris.csv", iris());
        Column species = new Column(
                "species", Column.Type.CATEGORY, Column.Role.TARGET, List.of("setosa", "versicolor", "virginica"));
        Source.Csv source = new Source.Csv(
                "iris.csv",
                ',',
                CsvHeader.COUNTS,
                List.of(A, B, TestProject.number("c"), TestProject.number("d"), species));

        LoadedDataset dataset = project.open(source);

        assertThat(dataset.statistics().classBalance().get(Part.TRAIN)).containsExactly(50, 50, 50);
        assertThat(features(dataset.examples(Part.TRAIN), 0)).containsExactly(5.1f, 3.5f, 1.4f, 0.2f);
        assertThat(targets(dataset.examples(Part.TRAIN), 149)).containsExactly(2);
    }

    @Test
    void understandsWindowsLineEndsByteOrderMarksQuotesAndBlankLines() throws Exception {
        String text = "\uFEFFa,b,kind\r\n\"1\", 2 ,\"x\"\r\n\r\n3,4,\"y\"\r\n\r\n";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE))) {
            project.write("data.csv", bytes);

            Examples training = project.open(csv(CsvHeader.NAMES, A, B, KIND)).examples(Part.TRAIN);

            assertThat(training.size()).isEqualTo(2);
            assertThat(features(training, 0)).containsExactly(1, 2);
        }
    }

    @Test
    void readsQuotedSeparatorsAndLineEnds() throws Exception {
        Column kind = new Column(
                "kind", Column.Type.CATEGORY, Column.Role.TARGET, List.of("x, really", "two\nlines", "a \"b\""));
        project.write("data.csv", "1,\"x, really\"\n2,\"two\nlines\"\n3,\"a \"\"b\"\"\"\n");

        Examples training = project.open(csv(CsvHeader.NONE, A, kind)).examples(Part.TRAIN);

        assertThat(targets(training, 1)).containsExactly(1);
        assertThat(targets(training, 2)).containsExactly(2);
    }

    @Test
    void takesASpaceForAnyRunOfWhiteSpace() throws Exception {
        project.write("data.csv", "  1   2\tx\n\n3 4  y  \n");

        Examples training = project.open(new Source.Csv("data.csv", ' ', CsvHeader.NONE, List.of(A, B, KIND)))
                .examples(Part.TRAIN);

        assertThat(features(training, 0)).containsExactly(1, 2);
        assertThat(features(training, 1)).containsExactly(3, 4);
    }

    @Test
    void readsOtherSeparators() throws Exception {
        for (char separator : new char[] {';', '\t', '|'}) {
            project.write("data.csv", "1,2,x\n3,4,y\n".replace(',', separator));

            Examples training = project.open(new Source.Csv("data.csv", separator, CsvHeader.NONE, List.of(A, B, KIND)))
                    .examples(Part.TRAIN);

            assertThat(features(training, 1)).containsExactly(3, 4);
        }
    }

    @Test
    void readsCompressedFiles() throws Exception {
        project.write("data.csv.gz", TestProject.gzip("1,2,x\n3,4,y\n".getBytes(StandardCharsets.UTF_8)));

        Examples training = project.open(new Source.Csv("data.csv.gz", ',', CsvHeader.NONE, List.of(A, B, KIND)))
                .examples(Part.TRAIN);

        assertThat(features(training, 1)).containsExactly(3, 4);
    }

    @Test
    void keepsManyRowsInOrder() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(',').append(i % 2 == 0 ? "x" : "y").append('\n');
        }
        project.write("data.csv", text.toString());

        Examples training = project.open(csv(CsvHeader.NONE, A, KIND)).examples(Part.TRAIN);

        assertThat(training.size()).isEqualTo(200_000);
        for (int i = 0; i < training.size(); i += 997) {
            assertThat(features(training, i)).containsExactly(i);
            assertThat(targets(training, i)).containsExactly(i % 2);
        }
    }

    @Test
    void writesIntoTheMiddleOfAnArrayAndRefusesTooLittleRoom() throws Exception {
        project.write("data.csv", "1,2,x\n3,4,y\n");
        Examples training = project.open(csv(CsvHeader.NONE, A, B, KIND)).examples(Part.TRAIN);
        float[] target = {9, 9, 9, 9};

        training.readFeatures(1, target, 1);

        assertThat(target).containsExactly(9, 3, 4, 9);
        assertThatThrownBy(() -> training.readFeatures(0, target, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> training.readFeatures(2, target, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static byte[] iris() throws IOException {
        try (InputStream in = CsvDatasetTest.class.getResourceAsStream("iris.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
