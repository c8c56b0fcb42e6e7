package io.layerloom.project.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.TestProjects;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    /** In a format that never was, {@code batchSize} was called {@code batch}. */
    private static final Migration FROM_0 = new Migration() {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public JsonObject migrate(JsonObject files) {
            JsonValue training = files.members().get("training");
            if (training instanceof JsonObject settings) {
                JsonValue batch = settings.members().get("batch");
                return batch == null
                        ? files
                        : files.with("training", settings.without("batch").with("batchSize", batch));
            }
            return files;
        }
    };

    private final Migrations migrations = new Migrations(List.of(FROM_0), 1);

    @TempDir
    private Path folder;

    @Test
    void anOlderFormatIsReadAndBecomesTheCurrentOneWhenSaved() throws Exception {
        Project project = older();
        ProjectStore store = new ProjectStore(migrations);
        Project opened = store.open(project.directory());
        assertThat(opened.content()).isEqualTo(project.content());
        assertThat(opened.format()).isZero();
        assertThat(opened.isCurrent()).isTrue();
        assertThat(opened.notices()).extracting(Problem::code).containsExactly("project.format.older");
        assertThat(training(project)).content().contains("\"batch\"");

        store.save(opened.directory(), opened.info(), opened.state());
        assertThat(store.open(project.directory()).format()).isEqualTo(1);
        assertThat(training(project)).content().contains("\"batchSize\"");
    }

    @Test
    void aSaveThatDiedHalfwayIsReadAgain() throws Exception {
        Project project = older();
        String head = Files.readString(project.directory().resolve("project.json"));
        ProjectStore store = new ProjectStore(migrations);
        store.save(project.directory(), project.info(), project.state());
        Files.writeString(project.directory().resolve("project.json"), head);
        assertThat(store.open(project.directory()).content()).isEqualTo(project.content());
    }

    @Test
    void whatIsOlderThanAllStepsIsRefused() throws Exception {
        Project project = older();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Project.open(project.directory()))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(Problem::code)
                        .containsExactly("project.format.too-old"));
    }

    @Test
    void stepsLeaveNoGap() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Migrations(List.of(FROM_0), 2));
    }

    private Project older() throws Exception {
        Project project = TestProjects.iris(folder.resolve("old"));
        replace(project.directory().resolve("project.json"), "\"format\": 1", "\"format\": 0");
        replace(training(project), "\"batchSize\"", "\"batch\"");
        return project;
    }

    private static Path training(Project project) {
        return project.directory().resolve("training.json");
    }

    private static void replace(Path file, String before, String after) throws Exception {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }
}
