package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static io.layerloom.data.load.TestProject.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvProblemsTest {
    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc   | data.csv.bad-number",
                "1d    | data.csv.bad-number",
                "0x10  | data.csv.bad-number",
                "-0x1p3 | data.csv.bad-number",
                "'1,5' | data.csv.decimal-comma",
                "NaN   | data.csv.not-finite",
                "-inf  | data.csv.not-finite",
                "1e39  | data.csv.too-large",
                "''    | data.csv.missing-value",
                "?     | data.csv.missing-value",
                "NA    | data.csv.missing-value",
            })
    void refusesAFieldThatIsNoNumber(String field, String code) throws Exception {
        project.write("data.csv", "a,b,kind\n1,2,x\n3,\"" + field + "\",y\n");

        List<Problem> problems = project.problemsOf(csv(CsvHeader.NAMES, A, B, KIND));

        assertThat(problems).extracting(Problem::place, Problem::code).containsExactly(tuple("data.csv:3", code));
        assertThat(problems.get(0).message().in(Locale.ENGLISH)).contains("\"b\"");
    }

    @Test
    void gathersProblemsOfSeveralRows() throws Exception {
        project.write("data.csv", "1,2,x\n3,4\n5,6,z\n7,8,y,9\n\nq,,y\n");

        assertThat(project.problemsOf(csv(CsvHeader.NONE, A, B, KIND)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(
                        tuple("data.csv:2", "data.csv.field-count"),
                        tuple("data.csv:3", "data.csv.unseen-class"),
                        tuple("data.csv:4", "data.csv.field-count"),
                        tuple("data.csv:6", "data.csv.bad-number"),
                        tuple("data.csv:6", "data.csv.missing-value"));
    }

    @Test
    void stopsAfterTwentyProblems() throws Exception {
        project.write("data.csv", "bad,2,x\n".repeat(1000));

        List<Problem> problems = project.problemsOf(csv(CsvHeader.NONE, A, B, KIND));

        assertThat(problems).hasSize(21);
        assertThat(problems.get(20).code()).isEqualTo("data.problems.more");
    }

    @Test
    void countsLinesOfQuotedFieldsInTheFile() throws Exception {
        project.write("data.csv", "1,2,\"x\"\n\"3\n\",4,y\n5,bad,x\n");

        assertThat(project.problemsOf(csv(CsvHeader.NONE, A, B, KIND)))
                .extracting(Problem::place)
                .containsExactly("data.csv:4");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws Exception {
        project.write("data.csv", "1,2,x\n3,\"4,y\n5,6,x\n");

        assertThat(project.problemsOf(csv(CsvHeader.NONE, A, B, KIND)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("data.csv:2", "data.csv.malformed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3   | data.csv.label-out-of-range",
                "-1  | data.csv.label-out-of-range",
                "0.5 | data.csv.label-out-of-range",
                "x   | data.csv.label-out-of-range",
                "''  | data.csv.missing-value",
            })
    void refusesALabelOutOfRange(String label, String code) throws Exception {
        project.write("data.csv", "2,1,x,y\n1,0\n2," + label + "\n");

        assertThat(project.problemsOf(csv(CsvHeader.COUNTS, A, KIND)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("data.csv:3", code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,1,x,y   | data.csv.header-rows",
                "2,2,x,y   | data.csv.header-features",
                "2,1,x,z   | data.csv.header-classes",
                "2,1,x,y,z | data.csv.header-classes",
                "1,0       | data.csv.header-counts",
            })
    void refusesCountsThatAreNotTrue(String header, String code) throws Exception {
        project.write("data.csv", header + "\n1,0\n2,1\n");

        assertThat(project.problemsOf(csv(CsvHeader.COUNTS, A, KIND)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(tuple("data.csv:1", code));
    }

    @Test
    void refusesOtherColumnNamesThanTheRecordedOnes() throws Exception {
        project.write("data.csv", "b,a,kind\n1,2,x\n2,2,y\n");
        assertThat(project.problemsOf(csv(CsvHeader.NAMES, A, B, KIND)))
                .extracting(Problem::place, Problem::code)
                .containsExactly(
                        tuple("data.csv:1", "data.csv.header-name"), tuple("data.csv:1", "data.csv.header-name"));

        project.write("data.csv", "a,kind\n1,x\n2,y\n");
        assertThat(project.problemsOf(csv(CsvHeader.NAMES, A, B, KIND)))
                .extracting(Problem::code)
                .containsExactly("data.csv.header-count");
    }

    @Test
    void refusesAClassWithoutExample() throws Exception {
        project.write("data.csv", "1,2,x\n3,4,x\n");

        List<Problem> problems = project.problemsOf(csv(CsvHeader.NONE, A, B, KIND));

        assertThat(problems).extracting(Problem::code).containsExactly("data.class-without-example");
        assertThat(problems.get(0).message().arguments()).containsExactly("y");
    }

    @Test
    void refusesATableWithoutRows() throws Exception {
        for (String text : List.of("", "\n\n", "a,b,kind\n")) {
            project.write("data.csv", text);

            assertThat(project.problemsOf(csv(CsvHeader.NAMES, A, B, KIND)))
                    .extracting(Problem::place, Problem::code)
                    .containsExactly(tuple("data.csv", "data.csv.empty"));
        }
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        project.write("data.csv", "1,2,é\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.problemsOf(csv(CsvHeader.NONE, A, B, KIND)))
                .extracting(Problem::code)
                .containsExactly("data.file.not-utf8");
    }

    @Test
    void refusesADamagedOrCutGzipFile() throws Exception {
        Source.Csv source = new Source.Csv("data.csv.gz", ',', CsvHeader.NONE, List.of(A, B, KIND));
        byte[] whole = TestProject.gzip("1,2,x\n3,4,y\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes :
                List.of(Arrays.copyOf(whole, whole.length / 2), "1,2,x\n".getBytes(StandardCharsets.UTF_8))) {
            project.write("data.csv.gz", bytes);

            assertThat(project.problemsOf(source))
                    .extracting(Problem::place, Problem::code)
                    .containsExactly(tuple("data.csv.gz", "data.file.damaged-gzip"));
        }
    }
}
