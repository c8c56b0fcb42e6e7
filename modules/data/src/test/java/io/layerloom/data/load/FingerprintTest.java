package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.B;
import static io.layerloom.data.load.TestProject.KIND;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final String ROWS = "1,2,x\n3,4,y\n5,6,x\n7,8,y\n9,10,x\n11,12,y\n";
    private static final Split SPLIT = new Split.Fractions(0.2, 0.2, Split.Mode.RANDOM, 1);

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void setUp() {
        project = new TestProject(directory);
    }

    @Test
    void doesNotDependOnNameCompressionOrFormOfTheFile() throws Exception {
        String expected = fingerprint("data.csv", ',', ROWS.getBytes(StandardCharsets.UTF_8));

        assertThat(expected).matches("[0-9a-f]{64}");
        assertThat(fingerprint("other.csv", ',', ROWS.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(fingerprint("data.csv.gz", ',', TestProject.gzip(ROWS.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(fingerprint(
                        "data.csv",
                        ';',
                        ROWS.replace(',', ';').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void changesWithAnyNumberLabelSplitOrPreprocessing() throws Exception {
        Source.Csv source = source("data.csv", ',');
        Set<String> fingerprints = new LinkedHashSet<>();
        project.write("data.csv", ROWS);
        fingerprints.add(
                project.open(new DataDescription(source, SPLIT, List.of())).fingerprint());
        for (Preprocessing step : Preprocessing.values()) {
            fingerprints.add(project.open(new DataDescription(source, SPLIT, List.of(step)))
                    .fingerprint());
        }
        for (Split split : List.of(
                new Split.Fractions(0.2, 0.2, Split.Mode.RANDOM, 2),
                new Split.Fractions(0.2, 0, Split.Mode.RANDOM, 1),
                new Split.Fractions(0, 0.2, Split.Mode.RANDOM, 1))) {
            fingerprints.add(
                    project.open(new DataDescription(source, split, List.of())).fingerprint());
        }
        for (String changed : List.of(
                ROWS.replace("12,y", "12.000001,y"),
                ROWS.replace("12,y", "12,x"),
                ROWS + "13,14,x\n",
                ROWS.replace("1,2,x\n3,4,y\n", "3,4,y\n1,2,x\n"))) {
            project.write("data.csv", changed);
            fingerprints.add(
                    project.open(new DataDescription(source, SPLIT, List.of())).fingerprint());
        }
        assertThat(fingerprints).hasSize(1 + 3 + 3 + 4);
    }

    @Test
    void changesWithTheNamesOfClasses() throws Exception {
        project.write("data.csv", "2,1,x,y\n1,0\n2,1\n");
        Column other = new Column("kind", Column.Type.CATEGORY, Column.Role.TARGET, List.of("p", "q"));
        String one = project.open(TestProject.csv(CsvHeader.COUNTS, A, KIND)).fingerprint();
        project.write("data.csv", "2,1,p,q\n1,0\n2,1\n");

        assertThat(project.open(TestProject.csv(CsvHeader.COUNTS, A, other)).fingerprint())
                .isNotEqualTo(one);
    }

    private String fingerprint(String name, char separator, byte[] content) throws Exception {
        project.write(name, content);
        return project.open(new DataDescription(source(name, separator), SPLIT, List.of(Preprocessing.STANDARDIZE)))
                .fingerprint();
    }

    private static Source.Csv source(String name, char separator) {
        return new Source.Csv(name, separator, CsvHeader.NONE, List.of(A, B, KIND));
    }
}
