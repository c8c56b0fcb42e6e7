package io.layerloom.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Split;
import io.layerloom.data.load.Datasets;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvProposalTest {
    @TempDir
    Path directory;

    @Test
    void proposesNamesTypesAndTheTarget() throws Exception {
        CsvProposal proposal = propose(rows(
                "height,colour,weight,species",
                i -> (100 + i % 7 * 3) + "," + (i % 3 == 0 ? "red" : "blue") + "," + i * 0.37 + ","
                        + (i % 2 == 0 ? "cat" : "dog")));

        assertThat(proposal.source().header()).isEqualTo(CsvHeader.NAMES);
        assertThat(proposal.source().separator()).isEqualTo(',');
        assertThat(proposal.rows()).isEqualTo(30);
        assertThat(proposal.source().columns())
                .containsExactly(
                        new Column("height", Column.Type.NUMBER, Column.Role.FEATURE, List.of()),
                        new Column("colour", Column.Type.CATEGORY, Column.Role.FEATURE, List.of("blue", "red")),
                        new Column("weight", Column.Type.NUMBER, Column.Role.FEATURE, List.of()),
                        new Column("species", Column.Type.CATEGORY, Column.Role.TARGET, List.of("cat", "dog")));
        assertThat(proposal.columns().get(2).maximum()).isEqualTo(29 * 0.37);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "  "})
    void recognisesSeparators(String separator) throws Exception {
        CsvProposal proposal =
                propose(rows("", i -> (i + 0.5) + separator + (i * 2) + separator + (i % 2 == 0 ? "x" : "y")));

        assertThat(proposal.source().header()).isEqualTo(CsvHeader.NONE);
        assertThat(proposal.source().separator()).isEqualTo(separator.charAt(0));
        assertThat(proposal.source().columns())
                .extracting(Column::name)
                .containsExactly("column-1", "column-2", "column-3");
    }

    @Test
    void recognisesTheHeaderFormOfIris() throws Exception {
        CsvProposal proposal = propose(rows("30,2,setosa,virginica", i -> i * 1.5 + "," + i % 5 + "," + i % 2));

        assertThat(proposal.source().header()).isEqualTo(CsvHeader.COUNTS);
        assertThat(proposal.source().columns().get(2).categories()).containsExactly("setosa", "virginica");
    }

    @Test
    void takesAQuantityAsANumberAndFewWholeNumbersAsClasses() throws Exception {
        assertThat(target(propose(rows("a,price", i -> i + "," + i * 1.25))).type())
                .isEqualTo(Column.Type.NUMBER);
        assertThat(target(propose(rows("a,digit", i -> i * 0.5 + "," + i % 3))).categories())
                .containsExactly("0", "1", "2");
    }

    @Test
    void takesALetterBeforeNumbersOrATellingNameAsTheTarget() throws Exception {
        assertThat(target(propose(rows("", i -> (char) ('A' + i % 4) + "," + i * 0.5 + "," + i * 3.5)))
                        .name())
                .isEqualTo("column-1");
        assertThat(target(propose(rows("a,Class,b", i -> i * 0.5 + "," + i % 2 + "," + i * 3.5)))
                        .name())
                .isEqualTo("Class");
    }

    @Test
    void leavesOutWhatCannotBeUsedAndSaysWhy() throws Exception {
        CsvProposal proposal = propose(rows(
                "id,name,gap,a,y",
                i -> (i + 1) + ",person " + i + "," + (i == 3 ? "" : i) + "," + i * 0.7 + "," + i % 2));

        assertThat(proposal.source().columns().subList(0, 3)).allMatch(column -> column.role() == Column.Role.IGNORED);
        assertThat(proposal.notes())
                .extracting(Message::key)
                .containsExactly(
                        "data.proposal.identifier",
                        "data.proposal.identifier",
                        "data.proposal.missing",
                        "data.proposal.target");
        assertThat(proposal.columns().get(2).missing()).isEqualTo(1);
    }

    @Test
    void whatItProposesCanBeOpened() throws Exception {
        CsvProposal proposal = propose(rows(
                "id,name,a,b,y",
                i -> (i + 1) + ",person " + i + "," + i % 5 + "," + i * 0.7 + "," + (i % 2 == 0 ? "yes" : "no")));
        Split split = new Split.Fractions(0.1, 0.2, Split.Mode.STRATIFIED, 1);

        assertThat(Datasets.open(
                                new DataDescription(proposal.source(), split, List.of()),
                                directory,
                                new DataLocations(List.of(), directory),
                                LoadProgress.NONE)
                        .signature()
                        .classes())
                .containsExactly("no", "yes");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(problems("")).containsExactly("data.csv.empty");
        assertThat(problems("1,2,x\n3,4,y\n5,6\n7,8,x\n9,1,y\n")).containsExactly("data.csv.field-count");
    }

    private static Column target(CsvProposal proposal) {
        return proposal.source().columns().stream()
                .filter(column -> column.role() == Column.Role.TARGET)
                .findFirst()
                .orElseThrow();
    }

    private static String rows(String header, IntFunction<String> row) {
        String body = IntStream.range(0, 30).mapToObj(row).collect(Collectors.joining("\n"));
        return header.isEmpty() ? body : header + "\n" + body;
    }

    private CsvProposal propose(String text) throws Exception {
        return CsvProposal.of(Files.writeString(directory.resolve("my.csv"), text), "my.csv");
    }

    private List<String> problems(String text) {
        return catchThrowableOfType(ProblemException.class, () -> propose(text)).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
