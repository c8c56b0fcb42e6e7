package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static io.layerloom.data.load.TestProject.csv;
import static io.layerloom.data.load.TestProject.features;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.image.TestImages;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskSignature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewExamplesTest {
    private static final FittedPreprocessing TENTH = new FittedPreprocessing(new double[] {0}, new double[] {0.1});
    private static final Source.Csv TABLE = csv(CsvHeader.NAMES, A, KIND, B);
    private static final Source.TileSheet SHEET = new Source.TileSheet("s.png", 3, 2, 1, List.of("p", "q"));

    @TempDir
    Path directory;

    @Test
    void findsColumnsByNameInAnyOrderAndWithOthers() throws Exception {
        NewExamples rows = read(TABLE, "b,extra,a\n10,anything,20\n30,,40\n");

        assertThat(rows.names()).containsExactly("new.csv:2", "new.csv:3");
        assertThat(features(rows.examples(), 0)).containsExactly(2, 1);
        assertThat(features(rows.examples(), 1)).containsExactly(4, 3);
        assertThat(rows.examples().targetCount()).isZero();
    }

    @Test
    void findsColumnsByPositionWithAndWithoutTheTarget() throws Exception {
        assertThat(features(read(TABLE, "10,?,30\n").examples(), 0)).containsExactly(1, 3);
        assertThat(features(read(TABLE, "10,30\n").examples(), 0)).containsExactly(1, 3);
    }

    @Test
    void skipsAFirstLineOfCounts() throws Exception {
        NewExamples rows = read(csv(CsvHeader.COUNTS, A, B, KIND), "2,2,x,y\n10,20,0\n30,40,1\n");

        assertThat(rows.names()).containsExactly("new.csv:2", "new.csv:3");
    }

    @Test
    void turnsCategoriesIntoInputs() throws Exception {
        Column colour = new Column("colour", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("red", "blue"));

        NewExamples rows = read(csv(CsvHeader.NAMES, colour, KIND), "colour\nblue\n");

        assertThat(features(rows.examples(), 0)).containsExactly(0, 0.1f);
    }

    @Test
    void saysWhatDoesNotFit() throws Exception {
        assertThat(problems(TABLE, "a,kind\n1,x\n"))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("new.csv:1", "data.new.missing-columns"));
        assertThat(problems(TABLE, "1,2,3,4\n"))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("new.csv:1", "data.new.field-count"));
        assertThat(problems(TABLE, "a,b\n1,2\n1,z\n4\n"))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("new.csv:3", "data.csv.bad-number"), tuple("new.csv:4", "data.csv.field-count"));
        assertThat(problems(TABLE, "")).extracting(Problem::code).containsExactly("data.csv.empty");
        assertThat(problems(TABLE, "a,b\n")).extracting(Problem::code).containsExactly("data.csv.empty");
    }

    @Test
    void saysThatAFileIsMissing() {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> read(TABLE, directory.resolve("nothing.csv")));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("data.file.missing");
    }

    @Test
    void resizesASinglePicture() throws Exception {
        NewExamples picture = read(SHEET, "new.png", TestImages.png(30, 20, (x, y) -> 50));

        assertThat(picture.names()).containsExactly("new.png");
        assertThat(features(picture.examples(), 0)).containsExactly(5, 5, 5, 5, 5, 5);
    }

    @Test
    void readsASheetOfTiles() throws Exception {
        NewExamples tiles = read(SHEET, "new.png", TestImages.png(6, 2, (x, y) -> 10 * x));

        assertThat(tiles.names()).containsExactly("new.png#0", "new.png#1");
        assertThat(features(tiles.examples(), 1)).containsExactly(3, 4, 5, 3, 4, 5);
    }

    @Test
    void readsIdxImagesPlainOrCompressed() throws Exception {
        byte[] idx = TestImages.idx(2, 2, 3, 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);

        for (String name : List.of("new.idx", "new.gz")) {
            NewExamples images = read(SHEET, name, name.endsWith(".gz") ? TestProject.gzip(idx) : idx);
            assertThat(features(images.examples(), 1)).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void refusesIdxImagesOfAnotherSizeAndFilesThatAreNoPictures() {
        assertThat(problems(SHEET, "new.idx", TestImages.idx(1, 3, 2, 1, 2, 3, 4, 5, 6)))
                .extracting(Problem::code)
                .containsExactly("data.new.image-size");
        assertThat(problems(SHEET, "new.txt", "hello".getBytes(StandardCharsets.UTF_8)))
                .extracting(Problem::code)
                .containsExactly("data.image.not-a-picture");
    }

    @Test
    void preparesRowsExactlyAsTheTrainingExamples() throws Exception {
        String text = "a,kind,b\n1,x,100\n2,y,250\n5,x,300\n";
        TestProject project = new TestProject(directory).write("data.csv", text);
        LoadedDataset dataset = project.open(TestProject.prepared(TABLE, Preprocessing.STANDARDIZE));
        Path input = Files.writeString(directory.resolve("new.csv"), text);

        NewExamples rows =
                NewExamples.read(TestProject.describe(TABLE), dataset.signature(), dataset.preprocessing(), input);

        for (int i = 0; i < 3; i++) {
            assertThat(features(rows.examples(), i)).containsExactly(features(dataset.examples(Part.TRAIN), i));
        }
    }

    private NewExamples read(Source source, String text) throws Exception {
        return read(source, "new.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private NewExamples read(Source source, String name, byte[] content) throws Exception {
        return read(source, Files.write(directory.resolve(name), content));
    }

    private NewExamples read(Source source, Path input) throws ProblemException {
        DataDescription description = TestProject.describe(source);
        TaskSignature signature = Datasets.signatureOf(description, directory);
        return NewExamples.read(description, signature, TENTH, input);
    }

    private List<Problem> problems(Source source, String text) {
        return problems(source, "new.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Problem> problems(Source source, String name, byte[] content) {
        return catchThrowableOfType(ProblemException.class, () -> read(source, name, content))
                .problems();
    }
}
