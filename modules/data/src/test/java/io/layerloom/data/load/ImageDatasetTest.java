package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.features;
import static io.layerloom.data.load.TestProject.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.image.TestImages;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageDatasetTest {
    private static final Source.Idx IDX =
            new Source.Idx("train-images", "train-labels", "test-images", "test-labels", List.of("no", "yes"));
    private static final Source.TileSheet SHEET = new Source.TileSheet("sheet.png", 3, 2, 2, List.of("p", "q"));

    private static final ReadLimits LIMITS = new ReadLimits(1L << 31, 1000, 10, 1000, 1000, 512 << 20);

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void setUp() throws Exception {
        project = new TestProject(directory);
        project.write("train-images", TestImages.idx(3, 2, 2, 0, 51, 102, 255, 1, 2, 3, 4, 9, 9, 9, 9));
        project.write("train-labels", TestImages.labels(1, 0, 1));
        project.write("test-images", TestImages.idx(1, 2, 2, 200, 0, 0, 1));
        project.write("test-labels", TestImages.labels(0));
        project.write("sheet.png", TestImages.png(6, 8, (x, y) -> 10 * y + x));
    }

    @Test
    void readsIdxFilesWithTheGivenSplit() throws Exception {
        LoadedDataset dataset = project.open(given(Preprocessing.SCALE_TO_UNIT));

        Examples training = dataset.examples(Part.TRAIN);
        assertThat(dataset.signature().input()).isEqualTo(new Shape.Image(1, 2, 2));
        assertThat(training.size()).isEqualTo(3);
        assertThat(features(training, 0)).containsExactly(0, 0.2f, 0.4f, 1);
        assertThat(targets(training, 2)).containsExactly(1);
        assertThat(dataset.examples(Part.TEST).size()).isEqualTo(1);
        assertThat(features(dataset.examples(Part.VALIDATION), 0)[0]).isEqualTo(200 / 255f);
    }

    @Test
    void standardizesPixelsTogetherAndOnTheTrainingImagesOnly() throws Exception {
        LoadedDataset dataset = project.open(given(Preprocessing.STANDARDIZE));

        double mean = (0 + 51 + 102 + 255 + 1 + 2 + 3 + 4 + 9 * 4) / 12.0;
        assertThat(dataset.preprocessing().offset()).containsExactly(new double[] {mean}, within(1e-12));
    }

    @Test
    void readsCompressedIdxFilesAsTheSameData() throws Exception {
        String plain = project.open(given()).fingerprint();
        project.write("t.gz", TestProject.gzip(TestImages.idx(1, 2, 2, 200, 0, 0, 1)));
        Source.Idx packed = new Source.Idx("train-images", "train-labels", "t.gz", "test-labels", IDX.classes());

        assertThat(project.open(new DataDescription(packed, given().split(), List.of()))
                        .fingerprint())
                .isEqualTo(plain);
    }

    @Test
    void readsTheSignatureFromTheHeader() throws Exception {
        assertThat(Datasets.signatureOf(given(), directory))
                .isEqualTo(project.open(given()).signature());
    }

    @Test
    void refusesFilesThatAreCutOffOrTooLong() throws Exception {
        byte[] whole = TestImages.idx(3, 2, 2, 0, 51, 102, 255, 1, 2, 3, 4, 9, 9, 9, 9);
        expect("train-images", Arrays.copyOf(whole, whole.length - 1), "data.idx.truncated");
        expect("train-images", Arrays.copyOf(whole, whole.length + 1), "data.idx.too-long");
        expect("train-images", Arrays.copyOf(whole, 3), "data.idx.no-header");
        expect("train-images", new byte[0], "data.idx.no-header");
    }

    @Test
    void refusesCompressedFilesThatAreCutOffOrTooLong() throws Exception {
        byte[] whole = TestImages.idx(3, 2, 2, 0, 51, 102, 255, 1, 2, 3, 4, 9, 9, 9, 9);
        Source.Idx packed = new Source.Idx("i.gz", "train-labels", "test-images", "test-labels", IDX.classes());
        byte[] gzip = TestProject.gzip(whole);
        Map<String, byte[]> broken = Map.of(
                "data.idx.truncated", TestProject.gzip(Arrays.copyOf(whole, whole.length - 1)),
                "data.idx.too-long", TestProject.gzip(Arrays.copyOf(whole, whole.length + 1)),
                "data.file.damaged-gzip", Arrays.copyOf(gzip, gzip.length / 2));
        for (Map.Entry<String, byte[]> each : broken.entrySet()) {
            project.write("i.gz", each.getValue());
            assertThat(project.problemsOf(new DataDescription(packed, given().split(), List.of())))
                    .extracting(Problem::code)
                    .containsExactly(each.getKey());
        }
    }

    @Test
    void allocatesNothingForAHeaderThatLies() throws Exception {
        byte[] lie = TestImages.idx(2_000_000_000, 1, 1);
        expect("train-images", lie, "data.memory");
        expect("train-images", TestImages.idx(Integer.MAX_VALUE, Integer.MAX_VALUE, 2), "data.idx.bad-size");
        expect("train-images", TestImages.idx(-1, 28, 28), "data.idx.bad-size");
        expect("train-images", TestImages.idx(10_000, 28, 28), "data.idx.truncated");
        project.write("i.gz", TestProject.gzip(TestImages.idx(10_000, 28, 28)));
        Source.Idx packed = new Source.Idx("i.gz", "train-labels", "", "", IDX.classes());
        assertThat(project.problemsOf(packed, LIMITS)).extracting(Problem::code).containsExactly("data.idx.truncated");
    }

    @Test
    void refusesFilesOfAnotherKind() throws Exception {
        expect("train-images", TestImages.labels(1, 0, 1), "data.idx.bad-magic");
        expect("train-images", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "data.idx.bad-magic");
    }

    @Test
    void refusesLabelsThatDoNotFit() throws Exception {
        expect(
                "train-labels",
                TestImages.labels(1, 2, 255),
                "data.idx.label-out-of-range",
                "data.idx.label-out-of-range");
        expect("train-labels", TestImages.labels(1, 0), "data.idx.other-count");
        expect("train-labels", TestImages.labels(1, 0, 1, 1), "data.idx.other-count");
    }

    @Test
    void refusesTestImagesOfAnotherSize() throws Exception {
        expect("test-images", TestImages.idx(1, 1, 4, 200, 0, 0, 1), "data.idx.other-size");
    }

    @Test
    void readsTilesRowByRow() throws Exception {
        LoadedDataset dataset = project.open(SHEET);

        Examples tiles = dataset.examples(Part.TRAIN);
        assertThat(dataset.signature().input()).isEqualTo(new Shape.Image(1, 2, 3));
        assertThat(tiles.size()).isEqualTo(8);
        assertThat(features(tiles, 0)).containsExactly(0, 1, 2, 10, 11, 12);
        assertThat(features(tiles, 1)).containsExactly(3, 4, 5, 13, 14, 15);
        assertThat(features(tiles, 2)).containsExactly(20, 21, 22, 30, 31, 32);
        assertThat(targets(tiles, 3)).containsExactly(0);
        assertThat(targets(tiles, 4)).containsExactly(1);
    }

    @Test
    void refusesASheetThatDoesNotHoldTheTiles() throws Exception {
        Source narrow = new Source.TileSheet("sheet.png", 4, 2, 2, SHEET.classes());
        Source more = new Source.TileSheet("sheet.png", 3, 2, 3, SHEET.classes());
        assertThat(project.problemsOf(narrow)).extracting(Problem::code).containsExactly("data.tiles.size");
        assertThat(project.problemsOf(more)).extracting(Problem::code).containsExactly("data.tiles.rows");
        project.write("sheet.png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(project.problemsOf(SHEET)).extracting(Problem::code).containsExactly("data.image.not-a-picture");
    }

    @Test
    void refusesADamagedPicture() throws Exception {
        byte[] whole = TestImages.png(6, 8, (x, y) -> 31 * x ^ 7 * y);
        project.write("sheet.png", Arrays.copyOf(whole, 30));

        assertThat(project.problemsOf(SHEET)).extracting(Problem::code).containsExactly("data.image.damaged");
    }

    @Test
    void refusesAPictureWithTooManyPixelsBeforeDecodingIt() {
        assertThat(project.problemsOf(SHEET, new ReadLimits(1 << 20, 1000, 10, 1000, 47, 1 << 30)))
                .extracting(Problem::code)
                .containsExactly("data.image.too-large");
    }

    private void expect(String name, byte[] content, String... codes) throws Exception {
        byte[] before = Files.readAllBytes(directory.resolve(name));
        project.write(name, content);
        assertThat(project.problemsOf(given().source(), LIMITS))
                .extracting(Problem::place, Problem::code)
                .containsExactly(Arrays.stream(codes)
                        .map(code -> tuple(code.equals("data.idx.other-count") ? "train-labels" : name, code))
                        .toArray(Tuple[]::new));
        project.write(name, before);
    }

    private static DataDescription given(Preprocessing... steps) {
        return new DataDescription(IDX, new Split.Given(Split.GivenValidation.SAME_AS_TEST, 0, 0), List.of(steps));
    }
}
