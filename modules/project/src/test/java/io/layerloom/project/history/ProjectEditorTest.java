package io.layerloom.project.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectState;
import io.layerloom.project.TestProjects;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectEditorTest {
    private static final Message TITLE = Message.of("project.fix.set", "a", "b");

    @TempDir
    private Path folder;

    private Path directory;
    private ProjectState first;

    @BeforeEach
    void copy() throws Exception {
        Project project = TestProjects.iris(folder.resolve("iris"));
        directory = project.directory();
        first = project.state();
    }

    @Test
    void oneStackForAllStationsAcrossRestarts() throws Exception {
        ProjectState second = Contents.withEpochs(first, 3);
        ProjectState third = Contents.withSeedOfSplit(second, 99);
        ProjectState fourth = Contents.toggled(third, "dropout-1", 1);
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            apply(editor, second);
            apply(editor, third);
            apply(editor, fourth);
        }
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(fourth);
            assertThat(editor.undoable())
                    .extracting(step -> step.stations().toString())
                    .containsExactly("[TRAINING]", "[DATA]", "[NETWORK]");
            assertThat(editor.undo()).map(Step::stations).hasValue(Set.of(Station.NETWORK));
            assertThat(state(editor)).isEqualTo(third);
            editor.undo();
            assertThat(state(editor)).isEqualTo(second);
        }
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(second);
            assertThat(editor.redoable()).hasSize(2);
            editor.redo();
            assertThat(state(editor)).isEqualTo(third);
            apply(editor, Contents.withEpochs(third, 8));
            assertThat(editor.redoable()).isEmpty();
            assertThat(editor.redo()).isEmpty();
        }
    }

    @Test
    void aDragIsOneStepAndOneThatReturnsIsNone() throws Exception {
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            for (int x = 1; x <= 50; x++) {
                editor.apply(Contents.moved(first, "dense-1", x), TITLE, "drag-1");
            }
            assertThat(editor.undoable()).hasSize(1);
            editor.apply(Contents.moved(first, "dense-1", 51), TITLE, "drag-2");
            assertThat(editor.undoable()).hasSize(2);
            editor.apply(Contents.moved(first, "dense-1", 50), TITLE, "drag-2");
            assertThat(editor.undoable()).hasSize(1);
            editor.undo();
            assertThat(state(editor)).isEqualTo(first);
        }
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            editor.redo();
            assertThat(state(editor)).isEqualTo(Contents.moved(first, "dense-1", 50));
            editor.apply(Contents.moved(first, "dense-1", 7), TITLE, "drag-1");
            assertThat(editor.undoable())
                    .as("nothing merges with a step from before")
                    .hasSize(2);
        }
    }

    @Test
    void unsavedWorkSurvivesAndFilesChangeOnlyWhenSaved() throws Exception {
        ProjectState second = Contents.withEpochs(first, 3);
        ProjectEditor killed = ProjectEditor.open(directory);
        apply(killed, second);
        assertThat(killed.isUnsaved()).isTrue();
        assertThat(Project.open(directory).state()).isEqualTo(first);
        killed.close();

        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(second);
            assertThat(editor.isUnsaved()).isTrue();
            editor.save();
            assertThat(editor.isUnsaved()).isFalse();
            assertThat(Project.open(directory).state()).isEqualTo(second);
            editor.undo();
            assertThat(editor.isUnsaved()).isTrue();
        }
    }

    @Test
    void aChangeFromOutsideIsOneStepAndLosesNothing() throws Exception {
        ProjectState mine = Contents.withSeedOfSplit(first, 5);
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            apply(editor, mine);
            assertThat(editor.noticeOutsideChange()).isEmpty();
            new ProjectStore().save(directory, editor.project().info(), Contents.withEpochs(first, 77));
            assertThat(editor.noticeOutsideChange()).map(Step::stations).hasValue(Set.of(Station.TRAINING));
            assertThat(state(editor)).isEqualTo(Contents.withEpochs(mine, 77));
            editor.undo();
            assertThat(state(editor)).isEqualTo(mine);
        }
    }

    @Test
    void aChangeFromOutsideIsNoticedWhenOpening() throws Exception {
        ProjectEditor.open(directory).close();
        new ProjectStore().save(directory, Project.open(directory).info(), Contents.withEpochs(first, 77));
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(editor.undoable()).hasSize(1);
            editor.undo();
            assertThat(state(editor)).isEqualTo(first);
        }
    }

    @Test
    void savingOverAChangeFromOutsideKeepsItInTheHistory() throws Exception {
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            apply(editor, Contents.withEpochs(first, 3));
            new ProjectStore().save(directory, editor.project().info(), Contents.withEpochs(first, 77));
            editor.save();
            assertThat(Project.open(directory).state()).isEqualTo(Contents.withEpochs(first, 77));
            editor.undo();
            assertThat(state(editor)).isEqualTo(Contents.withEpochs(first, 3));
        }
    }

    @Test
    void aSecondEditorOnlyLooks() throws Exception {
        ProjectEditor writer = ProjectEditor.open(directory);
        try (ProjectEditor second = ProjectEditor.open(directory)) {
            assertThat(second.readOnlyReason()).map(Problem::code).hasValue("project.history.locked");
            assertThat(refusal(() -> apply(second, Contents.withEpochs(first, 3)))
                            .code())
                    .isEqualTo("project.history.locked");
            assertThat(refusal(second::save).code()).isEqualTo("project.history.locked");
            assertThat(second.isUnsaved()).isFalse();
        }
        writer.close();
        try (ProjectEditor third = ProjectEditor.open(directory)) {
            assertThat(third.readOnlyReason()).isEmpty();
        }
    }

    @Test
    void aNewerFormatIsOnlyLookedAt() throws Exception {
        Path head = directory.resolve("project.json");
        Files.writeString(head, Files.readString(head).replace("\"format\": 1", "\"format\": 2"));
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(editor.readOnlyReason()).map(Problem::code).hasValue("project.format.newer");
            assertThat(directory.resolve("history")).doesNotExist();
        }
    }

    @Test
    void aFolderThatCannotHoldAHistoryIsOnlyLookedAt() throws Exception {
        Files.writeString(directory.resolve("history"), "in the way");
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(editor.readOnlyReason()).map(Problem::code).hasValue("project.history.read-only");
            assertThat(state(editor)).isEqualTo(first);
        }
    }

    @Test
    void aStateThatCouldNotBeSavedIsNoStep() throws Exception {
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            refusal(() -> apply(editor, Contents.withEpochs(first, 0)));
            assertThat(state(editor)).isEqualTo(first);
            assertThat(editor.undoable()).isEmpty();
            apply(editor, first);
            assertThat(editor.undoable()).isEmpty();
        }
    }

    @Test
    void damageInTheMiddleCostsOnlyWhatIsBeforeTheNextSnapshot() throws Exception {
        ProjectState last = first;
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            for (int epochs = 1; epochs <= ProjectEditor.SNAPSHOT_EVERY + 30; epochs++) {
                last = Contents.withEpochs(first, epochs);
                apply(editor, last);
            }
        }
        Path log = directory.resolve("history").resolve(HistoryLog.FILE);
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 3] ^= 1;
        Files.write(log, bytes);
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(last);
            assertThat(editor.undoable()).hasSizeBetween(20, 40);
            editor.undo();
        }
        assertThat(directory.resolve("history/history.log.damaged")).hasBinaryContent(bytes);
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(editor.redoable()).hasSize(1);
        }
    }

    @Test
    void whatFollowsALostRecordIsNotMixedIn() throws Exception {
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            apply(editor, Contents.withEpochs(first, 3));
            apply(editor, Contents.withSeedOfSplit(Contents.withEpochs(first, 3), 5));
        }
        Path log = directory.resolve("history").resolve(HistoryLog.FILE);
        String text = Files.readString(log);
        Files.writeString(log, text.replace("\"after\":3", "\"after\":4"));
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(first);
            assertThat(editor.undoable()).isEmpty();
        }
        assertThat(log.resolveSibling("history.log.damaged")).exists();
    }

    @Test
    void aHistoryOfSomethingElseIsBegunAnew() throws Exception {
        Path history = Files.createDirectories(directory.resolve("history"));
        Files.write(history.resolve(HistoryLog.FILE), "not a log\nat all\n".getBytes(StandardCharsets.UTF_8));
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(state(editor)).isEqualTo(first);
            apply(editor, Contents.withEpochs(first, 3));
        }
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            assertThat(editor.undoable()).hasSize(1);
        }
        assertThat(history.resolve("history.log.damaged")).hasContent("not a log\nat all\n");
    }

    @Test
    void offersTheLastGoodVersionOfADamagedProject() throws Exception {
        ProjectState second = Contents.withEpochs(first, 3);
        assertThat(Recovery.of(directory)).isEmpty();
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            apply(editor, second);
            editor.save();
        }
        Path training = directory.resolve("training.json");
        Files.writeString(training, "{ \"batchSize\": ");
        refusal(() -> ProjectEditor.open(directory));
        Recovery recovery = Recovery.of(directory).orElseThrow();
        assertThat(training).hasContent("{ \"batchSize\": ");
        Project restored = recovery.restore(
                Project.open(TestProjects.shipped().resolve("iris")).info());
        assertThat(restored.state()).isEqualTo(second);
        assertThat(directory.resolve("training.json.damaged-1")).hasContent("{ \"batchSize\": ");
        ProjectEditor.open(directory).close();
    }

    private static void apply(ProjectEditor editor, ProjectState next) throws ProblemException {
        editor.apply(next, TITLE, "");
    }

    private static ProjectState state(ProjectEditor editor) {
        return editor.project().state();
    }

    private static Problem refusal(ThrowingCallable action) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, action);
        assertThat(thrown).isNotNull();
        return thrown.problems().get(0);
    }
}
