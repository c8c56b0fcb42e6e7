package io.layerloom.data.load;

import static io.layerloom.data.load.TestProject.A;
import static io.layerloom.data.load.TestProject.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project may come from a stranger: its files may name other files, or be bombs. */
class FileSafetyTest {
    @TempDir
    Path outside;

    private Path directory;
    private TestProject project;

    @BeforeEach
    void setUp() throws Exception {
        directory = Files.createDirectory(outside.resolve("project"));
        project = new TestProject(directory);
        Files.writeString(outside.resolve("secret.csv"), "1,x\n2,y\n");
    }

    @Test
    void refusesNamesThatLeadOutOfTheProject() {
        for (String name : List.of(
                "../secret.csv",
                "a/../../secret.csv",
                outside.resolve("secret.csv").toString())) {
            assertThat(project.problemsOf(source(name)))
                    .as(name)
                    .extracting(Problem::code)
                    .containsExactly("data.file.outside");
        }
    }

    @Test
    void refusesSymbolicLinksThatLeadOutOfTheProject() throws Exception {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews())
                .as("symbolic links need a POSIX file system")
                .contains("posix");
        Files.createSymbolicLink(directory.resolve("link.csv"), outside.resolve("secret.csv"));
        Files.createSymbolicLink(directory.resolve("folder"), outside);

        for (String name : List.of("link.csv", "folder/secret.csv")) {
            assertThat(project.problemsOf(source(name)))
                    .as(name)
                    .extracting(Problem::code)
                    .containsExactly("data.file.outside");
        }
    }

    @Test
    void opensAFileOfAProjectThatIsItselfReachedThroughALink() throws Exception {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews())
                .as("symbolic links need a POSIX file system")
                .contains("posix");
        project.write("data.csv", "1,x\n2,y\n");
        Path link = Files.createSymbolicLink(outside.resolve("link"), directory);

        LoadedDataset dataset = new TestProject(link).open(source("data.csv"));

        assertThat(dataset.signature().classes()).containsExactly("x", "y");
    }

    @Test
    void saysWhichFileIsMissing() {
        List<Problem> problems = project.problemsOf(source("data.csv"));

        assertThat(problems).extracting(Problem::code).containsExactly("data.file.missing");
        assertThat(problems.get(0).place()).isEqualTo("data.source.file");
        assertThat(problems.get(0).message().arguments().get(0))
                .endsWith("data.csv")
                .startsWith(directory.toString());
    }

    @Test
    void refusesFoldersAndNamesThatAreNone() throws Exception {
        Files.createDirectory(directory.resolve("folder"));

        assertThat(project.problemsOf(source("folder")))
                .extracting(Problem::code)
                .containsExactly("data.file.not-a-file");
        assertThat(project.problemsOf(source("  "))).extracting(Problem::code).containsExactly("data.file.no-name");
        assertThat(project.problemsOf(source("a\0b"))).extracting(Problem::code).containsExactly("data.file.bad-name");
    }

    @Test
    void refusesACompressedBomb() throws Exception {
        project.write(
                "data.csv.gz", TestProject.gzip("1,x\n2,y\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(project.problemsOf(
                        source("data.csv.gz"), new ReadLimits(100_000, 1000, 10, 1_000_000, 100, 1 << 30)))
                .extracting(Problem::code)
                .containsExactly("data.file.too-large");
    }

    @Test
    void refusesAnEndlessLine() throws Exception {
        project.write("data.csv", "1,x\n" + "1".repeat(5000) + ",y\n");

        for (char separator : new char[] {',', ' '}) {
            Source.Csv source = new Source.Csv("data.csv", separator, CsvHeader.NONE, List.of(A, KIND));
            assertThat(project.problemsOf(source, new ReadLimits(100_000, 1000, 10, 1000, 100, 1 << 30)))
                    .extracting(Problem::place, Problem::code)
                    .contains(tuple("data.csv:2", "data.file.line-too-long"));
        }
    }

    @Test
    void refusesMoreRowsOrMemoryThanAllowed() throws Exception {
        project.write("data.csv", "1,x\n2,y\n".repeat(100_000));

        assertThat(project.problemsOf(source("data.csv"), new ReadLimits(1 << 30, 1000, 10, 100, 100, 1 << 30)))
                .extracting(Problem::code)
                .containsExactly("data.csv.too-many-rows");
        assertThat(project.problemsOf(source("data.csv"), new ReadLimits(1 << 30, 1000, 10, 1 << 30, 100, 2 << 20)))
                .extracting(Problem::code)
                .containsExactly("data.memory");
    }

    private static Source.Csv source(String name) {
        return new Source.Csv(name, ',', CsvHeader.NONE, List.of(A, KIND));
    }
}
