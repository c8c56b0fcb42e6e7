package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static io.layerloom.data.load.TestProject.PRICE;
import static io.layerloom.data.load.TestProject.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Part;
import io.layerloom.data.Split;
import io.layerloom.data.statistics.ColumnStatistics;
import io.layerloom.data.statistics.DatasetStatistics;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsTest {
    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(directory);
    }

    @Test
    void describesColumnsBeforePreprocessing() throws Exception {
        Column colour = new Column("colour", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("red", "blue"));
        project.write("data.csv", "1,red,10\n2,red,20\n2,blue,40\n3,red,50\n");

        DatasetStatistics statistics =
                project.open(csv(CsvHeader.NONE, A, colour, PRICE)).statistics();

        assertThat(statistics.columns())
                .extracting(ColumnStatistics::name)
                .containsExactly("a", "colour=red", "colour=blue", "price");
        ColumnStatistics a = statistics.columns().get(0);
        assertThat(a.minimum()).isEqualTo(1);
        assertThat(a.maximum()).isEqualTo(3);
        assertThat(a.mean()).isEqualTo(2);
        assertThat(a.standardDeviation()).isEqualTo(Math.sqrt(0.5));
        assertThat(a.distinct()).isEqualTo(3);
        assertThat(statistics.columns().get(1).mean()).isEqualTo(0.75);
        assertThat(statistics.columns().get(3).mean()).isEqualTo(30);
        assertThat(statistics.classBalance().get(Part.TRAIN)).isEmpty();
    }

    @Test
    void countsClassesPerPart() throws Exception {
        project.write("data.csv", "1,x\n2,y\n".repeat(10));

        DatasetStatistics statistics = project.open(new DataDescription(
                        csv(CsvHeader.NONE, A, KIND),
                        new Split.Fractions(0.2, 0.1, Split.Mode.STRATIFIED, 3),
                        List.of()))
                .statistics();

        assertThat(statistics.sizes()).containsEntry(Part.TRAIN, 14).containsEntry(Part.TEST, 2);
        assertThat(statistics.classBalance().get(Part.TRAIN)).containsExactly(7, 7);
        assertThat(statistics.classBalance().get(Part.VALIDATION)).containsExactly(2, 2);
    }

    @Test
    void findsNothingDoubtfulInGoodData() throws Exception {
        assertThat(warnings(distinctRows(40, 0), new Split.Fractions(0.2, 0.2, Split.Mode.STRATIFIED, 1)))
                .isEmpty();
    }

    @Test
    void warnsOfAConstantColumn() throws Exception {
        assertThat(warnings(distinctRows(40, 0).replaceAll("(?m)^\\d+,", "7,"), TestProject.EVERYTHING_TRAINS))
                .containsExactly("data.warning.constant");
    }

    @Test
    void warnsOfRareClassesAndImbalance() throws Exception {
        assertThat(warnings(distinctRows(60, 57), TestProject.EVERYTHING_TRAINS))
                .containsExactly("data.warning.rare-class", "data.warning.imbalance");
    }

    @Test
    void warnsOfExamplesThatAreInTwoParts() throws Exception {
        String twice = distinctRows(40, 0) + distinctRows(40, 0);

        assertThat(warnings(twice, new Split.Fractions(0.2, 0.2, Split.Mode.STRATIFIED, 1)))
                .containsExactly("data.warning.leak-validation", "data.warning.leak-test");
    }

    /** Rows that are all different; from {@code first} on (or always, if it is 0) the classes alternate. */
    private static String distinctRows(int count, int first) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i)
                    .append(',')
                    .append(count - i)
                    .append(',')
                    .append(i < first || i % 2 == 0 ? "x" : "y")
                    .append('\n');
        }
        return text.toString();
    }

    private List<String> warnings(String text, Split split) throws Exception {
        project.write("data.csv", text);
        List<Problem> warnings = project.open(new DataDescription(csv(CsvHeader.NONE, A, B, KIND), split, List.of()))
                .warnings();
        assertThat(warnings).allMatch(problem -> problem.severity() == Severity.WARNING);
        return warnings.stream().map(Problem::code).toList();
    }
}
