package io.layerloom.project.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.Message;
import io.layerloom.project.ProjectState;
import io.layerloom.project.TestProjects;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeTry;

class HistoryProperties {
    private static final Message TITLE = Message.of("project.fix.set", "a", "b");

    private Path folder;

    @BeforeTry
    void makeFolder() throws Exception {
        delete();
        folder = Files.createTempDirectory("layerloom-history");
    }

    @AfterProperty
    void delete() throws Exception {
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The editor beside the plainest undo there is: two stacks of whole values. */
    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void behavesAsTwoStacksOfValues(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9) Integer> actions)
            throws Exception {
        Path directory = folder.resolve("p");
        ProjectState current = TestProjects.iris(directory).state();
        Deque<ProjectState> undo = new ArrayDeque<>();
        Deque<ProjectState> redo = new ArrayDeque<>();
        ProjectEditor editor = ProjectEditor.open(directory);
        try {
            for (int i = 0; i < actions.size(); i++) {
                int action = actions.get(i);
                if (action == 0 && !undo.isEmpty()) {
                    redo.push(current);
                    current = undo.pop();
                    editor.undo();
                } else if (action == 1 && !redo.isEmpty()) {
                    undo.push(current);
                    current = redo.pop();
                    editor.redo();
                } else if (action == 2) {
                    editor.close();
                    editor = ProjectEditor.open(directory);
                } else if (action == 3) {
                    editor.save();
                } else {
                    ProjectState next = edited(current, action, i);
                    editor.apply(next, TITLE, "");
                    if (!next.equals(current)) {
                        undo.push(current);
                        redo.clear();
                        current = next;
                    }
                }
                assertThat(editor.project().state()).isEqualTo(current);
                assertThat(editor.undoable()).hasSize(undo.size());
                assertThat(editor.redoable()).hasSize(redo.size());
            }
        } finally {
            editor.close();
        }
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aLogTornAnywhereGivesAStateThatWas(@ForAll @IntRange(max = 1_000_000) int seed) throws Exception {
        Path directory = folder.resolve("p");
        ProjectState current = TestProjects.iris(directory).state();
        Random random = new Random(seed);
        List<JsonObject> states = new ArrayList<>(List.of(JsonObject.EMPTY));
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            states.add(new StateJson().encode(current));
            for (int i = 0; i < 250; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> editor.undo();
                    case 1 -> editor.redo();
                    case 2 -> editor.apply(Contents.moved(editor.project().state(), "x", i), TITLE, "drag");
                    default -> editor.apply(edited(editor.project().state(), random.nextInt(10), i), TITLE, "");
                }
                states.add(new StateJson().encode(editor.project().state()));
            }
        }
        byte[] log = Files.readAllBytes(directory.resolve("history").resolve(HistoryLog.FILE));
        int at = 0;
        for (int length = 0; length <= log.length; length += 1 + random.nextInt(400)) {
            JsonObject replayed =
                    LogReplay.of(Arrays.copyOf(log, length)).timeline().state();
            while (at < states.size() && !states.get(at).equals(replayed)) {
                at++;
            }
            assertThat(at)
                    .as("state after %d bytes, in the order of time", length)
                    .isLessThan(states.size());
        }
        assertThat(LogReplay.of(log).timeline().state()).isEqualTo(states.getLast());
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aDamagedLogNeverStopsAProject(@ForAll @IntRange(max = 1_000_000) int seed) throws Exception {
        Path directory = folder.resolve("p");
        Random random = new Random(seed);
        ProjectState current = TestProjects.iris(directory).state();
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            for (int i = 0; i < 10; i++) {
                editor.apply(edited(editor.project().state(), random.nextInt(10), i), TITLE, "");
            }
        }
        Path log = directory.resolve("history").resolve(HistoryLog.FILE);
        byte[] bytes = Files.readAllBytes(log);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.write(log, bytes);
        try (ProjectEditor editor = ProjectEditor.open(directory)) {
            editor.apply(Contents.withEpochs(current, 1_000), TITLE, "");
            editor.undo();
        }
    }

    private static ProjectState edited(ProjectState state, int action, int number) throws Exception {
        return switch (action % 4) {
            case 0 -> Contents.withEpochs(state, 1 + number);
            case 1 -> Contents.withSeedOfSplit(state, number);
            case 2 -> Contents.moved(state, "dense-1", number);
            default -> Contents.toggled(state, "dropout-" + (1 + number % 3), number % 5);
        };
    }
}
