package io.layerloom.project.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.DataLocations;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.TestProjects;
import io.layerloom.project.check.ProjectCheck;
import io.layerloom.project.store.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir
    private Path folder;

    private final Samples samples = new Samples(TestProjects.shipped());

    @Test
    void listsEverySampleWithItsTitle() throws Exception {
        assertThat(samples.list()).extracting(Sample::id).isEqualTo(TestProjects.names());
        assertThat(samples.list()).extracting(Sample::name).doesNotContain("");
    }

    @Test
    void copiesAllButWhatHappenedInIt() throws Exception {
        Path shipped = Files.createDirectories(folder.resolve("samples/mine"));
        Project iris = new Samples(TestProjects.shipped()).copy("iris", shipped);
        Files.delete(iris.directory().resolve(".gitignore"));
        Files.createDirectories(iris.directory().resolve("runs/1"));
        Files.createDirectories(iris.directory().resolve("history"));
        Files.createDirectories(iris.directory().resolve("data/history"));
        Path target = Files.createDirectories(folder.resolve("empty"));
        Project copy = new Samples(folder.resolve("samples")).copy("mine", target);
        assertThat(copy.content()).isEqualTo(iris.content());
        assertThat(target.resolve("data/iris.csv")).exists();
        assertThat(target.resolve("data/history")).exists();
        assertThat(target.resolve(".gitignore")).content().contains("/runs/");
        assertThat(target.resolve("runs")).doesNotExist();
        assertThat(target.resolve("history")).doesNotExist();
    }

    @Test
    void namesTheNearestSample() {
        Problem problem = refusal(() -> samples.copy("digit-cnn", folder.resolve("x")));
        assertThat(problem.code()).isEqualTo("project.sample.unknown");
        assertThat(problem.message().arguments().get(1)).startsWith("digits-cnn");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotTouchAFolderThatIsInUse() throws Exception {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThat(refusal(() -> samples.copy("iris", folder)).code()).isEqualTo("project.folder.in-use");
        assertThat(refusal(() -> samples.copy("iris", file)).code()).isEqualTo("project.folder.in-use");
        assertThat(refusal(() -> samples.copy("iris", file.resolve("deeper"))).code())
                .isEqualTo("project.folder.unwritable");
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content).containsExactly(file);
        }
    }

    @Test
    void aBlankProjectSaysWhatIsStillToBeDone() throws Exception {
        Project blank = Samples.blank("Neues Projekt", folder.resolve("neu"));
        assertThat(blank.info().name()).isEqualTo("Neues Projekt");
        List<Problem> problems = ProjectCheck.problems(
                blank.content(),
                blank.directory(),
                new DataLocations(List.of(), folder),
                ProjectCheck.Depth.DESCRIPTIONS);
        assertThat(problems).extracting(Problem::place).allMatch(place -> place.startsWith("data."));
        assertThat(ProjectCheck.hasErrors(problems)).isTrue();
        assertThat(blank.directory().resolve(".gitignore")).content().contains("/runs/");
    }

    private static Problem refusal(ThrowingCallable action) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, action);
        assertThat(thrown).isNotNull();
        return thrown.problems().get(0);
    }
}
