package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static io.layerloom.data.load.TestProject.PRICE;
import static io.layerloom.data.load.TestProject.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionCheckTest {
    private static final Source GOOD = csv(CsvHeader.NONE, A, KIND);

    @TempDir
    Path directory;

    @Test
    void refusesSharesThatAreNone() {
        assertThat(check(new Split.Fractions(-0.1, 1, Split.Mode.RANDOM, 1)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(
                        tuple("data.split.validation", "data.split.bad-share"),
                        tuple("data.split.test", "data.split.bad-share"));
        assertThat(check(new Split.Fractions(Double.NaN, 0.2, Split.Mode.RANDOM, 1)))
                .extracting(Problem::code)
                .containsExactly("data.split.bad-share");
        assertThat(check(new Split.Fractions(0.5, 0.5, Split.Mode.RANDOM, 1)))
                .extracting(Problem::code)
                .containsExactly("data.split.too-much");
        assertThat(check(new Split.Given(Split.GivenValidation.NONE, 0, 1)))
                .extracting(Problem::code)
                .containsExactly("data.split.none-given");
    }

    @Test
    void refusesColumnsThatMakeNoTask() {
        Column third = new Column("kind", Column.Type.CATEGORY, Column.Role.TARGET, List.of("x"));
        Column twice = new Column("c", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("x", "x"));
        assertThat(codes(csv(CsvHeader.NONE, A, B))).containsExactly("data.source.no-target");
        assertThat(codes(csv(CsvHeader.NONE, KIND))).containsExactly("data.source.no-feature");
        assertThat(codes(csv(CsvHeader.NONE, A, A, KIND))).containsExactly("data.source.same-column-twice");
        assertThat(codes(csv(CsvHeader.NONE, A, KIND, PRICE))).containsExactly("data.source.mixed-targets");
        assertThat(codes(csv(CsvHeader.COUNTS, A, PRICE))).containsExactly("data.source.counts-without-classes");
        assertThat(codes(csv(CsvHeader.NONE, A, third))).containsExactly("data.source.too-few-categories");
        assertThat(codes(csv(CsvHeader.NONE, twice, KIND))).containsExactly("data.source.same-category-twice");
        assertThat(codes(new Source.Csv("data.csv", '"', CsvHeader.NONE, List.of(A, KIND))))
                .containsExactly("data.source.bad-separator");
    }

    @Test
    void refusesImagesThatMakeNoTask() {
        assertThat(codes(new Source.TileSheet("a.png", 0, 20, -1, List.of("0"))))
                .containsExactly("data.source.too-few-classes", "data.source.below-one", "data.source.below-one");
        assertThat(codes(new Source.Idx("a", "b", "c", "", List.of("0", "0"))))
                .containsExactly("data.source.same-class-twice", "data.source.test-pair");
    }

    @Test
    void saysWhatIsAskedOfANetworkWithoutReadingExamples() throws Exception {
        DataDescription table = TestProject.describe(GOOD);
        DataDescription mnist = new DataDescription(
                new Source.Mnist(), new Split.Given(Split.GivenValidation.SAME_AS_TEST, 0, 0), List.of());

        assertThat(Datasets.signatureOf(table, directory).classes()).containsExactly("x", "y");
        assertThat(Datasets.signatureOf(mnist, directory).input()).isEqualTo(new Shape.Image(1, 28, 28));
        assertThat(Datasets.signatureOf(mnist, directory).kind()).isEqualTo(TaskKind.CLASSIFICATION);
        assertThat(Datasets.signatureOf(mnist, directory).classes()).hasSize(10);
    }

    @Test
    void tellsThatMnistWillBeDownloaded() {
        DataDescription mnist = new DataDescription(
                new Source.Mnist(), new Split.Given(Split.GivenValidation.SAME_AS_TEST, 0, 0), List.of());

        assertThat(Datasets.check(mnist, directory, locations()))
                .extracting(Problem::code)
                .containsExactly("data.mnist.to-download");
    }

    @Test
    void findsNothingWrongWithAGoodDescription() throws Exception {
        new TestProject(directory).write("data.csv", "1,x\n2,y\n");

        assertThat(Datasets.check(TestProject.describe(GOOD), directory, locations()))
                .isEmpty();
    }

    private List<Problem> check(Split split) {
        return Datasets.check(new DataDescription(GOOD, split, List.of()), directory, locations());
    }

    private List<String> codes(Source source) {
        return Datasets.check(TestProject.describe(source), directory, locations()).stream()
                .map(Problem::code)
                .toList();
    }

    private DataLocations locations() {
        return new DataLocations(List.of(), directory);
    }
}
