package io.layerloom.project.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.ProjectState;
import io.layerloom.project.TestProjects;
import io.layerloom.project.codec.ProjectFile;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectStoreTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private final ProjectStore store = new ProjectStore();
    private Project project;

    @BeforeEach
    void copy() throws Exception {
        project = TestProjects.iris(folder.resolve("我的 project – 1"));
    }

    @Test
    void writesOnlyTheFilesThatDiffer() throws Exception {
        for (ProjectFile file : ProjectFile.values()) {
            Files.setLastModifiedTime(path(file), LONG_AGO);
        }
        ProjectState changed = withEpochs(7);
        store.save(project.directory(), project.info(), changed);
        assertThat(store.open(project.directory()).state()).isEqualTo(changed);
        assertThat(Files.getLastModifiedTime(path(ProjectFile.TRAINING))).isNotEqualTo(LONG_AGO);
        assertThat(Stream.of(ProjectFile.NETWORK, ProjectFile.DATA, ProjectFile.LAYOUT, ProjectFile.PROJECT))
                .allSatisfy(file ->
                        assertThat(Files.getLastModifiedTime(path(file))).isEqualTo(LONG_AGO));
    }

    @Test
    void opensAndSavesBesideWhatAKilledSaveLeftBehind() throws Exception {
        Path left = project.directory().resolve(".training.json.1234.tmp");
        Files.writeString(left, "{\"batchSize\": ");
        assertThat(store.open(project.directory()).content()).isEqualTo(project.content());
        store.save(project.directory(), project.info(), withEpochs(8));
        assertThat(store.open(project.directory()).content().training().epochs())
                .isEqualTo(8);
        assertThat(left).exists();
    }

    @Test
    void openingChangesNothing() throws Exception {
        List<String> before = listing();
        store.open(project.directory());
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void keepsADamagedFileAsideWhenItIsReplaced() throws Exception {
        Files.writeString(path(ProjectFile.TRAINING), "{ my notes");
        store.save(project.directory(), project.info(), project.state());
        Files.writeString(path(ProjectFile.TRAINING), "{ more notes");
        store.save(project.directory(), project.info(), project.state());
        assertThat(project.directory().resolve("training.json.damaged-1")).hasContent("{ my notes");
        assertThat(project.directory().resolve("training.json.damaged-2")).hasContent("{ more notes");
        assertThat(store.open(project.directory()).state()).isEqualTo(project.state());
    }

    @Test
    void refusesToWriteWhatCouldNotBeReadAgain() throws Exception {
        Node node = new Node("dense-1", "Dense", Map.of("units", new Whole(0)), List.of());
        ProjectContent broken = project.content().withNetwork(new NetworkGraph(List.of(node), List.of()));
        List<String> before = listing();
        Problem problem = refusal(() ->
                store.save(project.directory(), project.info(), project.state().withContent(broken)));
        assertThat(problem.place()).endsWith("network.layers.dense-1.units");
        assertThat(listing()).isEqualTo(before);
        assertThat(store.open(project.directory()).content()).isEqualTo(project.content());
    }

    @Test
    void aReadOnlyFolderIsReadAndRefusesToBeWritten() throws Exception {
        Path zip = folder.resolve("project.zip");
        try (FileSystem writable =
                FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            for (ProjectFile file : ProjectFile.values()) {
                Files.copy(path(file), writable.getPath("/" + file.fileName()));
            }
        }
        try (FileSystem readOnly = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
            Path directory = readOnly.getPath("/");
            assertThat(store.open(directory).content()).isEqualTo(project.content());
            Problem problem = refusal(() -> store.save(directory, project.info(), withEpochs(3)));
            assertThat(problem.code()).isEqualTo("project.file.unwritable");
            assertThat(store.open(directory).content()).isEqualTo(project.content());
        }
    }

    @Test
    void doesNotFollowALinkOutOfTheProject() throws Exception {
        Path outside = folder.resolve("outside.json");
        Files.move(path(ProjectFile.DATA), outside);
        Files.createSymbolicLink(path(ProjectFile.DATA), outside);
        assertThat(refusal(() -> store.open(project.directory())).code()).isEqualTo("project.file.not-a-file");
        assertThat(refusal(() -> store.save(project.directory(), project.info(), withEpochs(3)))
                        .code())
                .isEqualTo("project.file.not-a-file");
        assertThat(outside).content().contains("iris.csv");
    }

    @Test
    void saysWhichFileOrFolderIsMissing() throws Exception {
        Files.delete(path(ProjectFile.NETWORK));
        assertThat(refusal(() -> store.open(project.directory()))).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("project.file.missing");
            assertThat(problem.place()).isEqualTo("network.json");
        });
        assertThat(refusal(() -> store.open(folder.resolve("nothing"))).code()).isEqualTo("project.folder.missing");
        assertThat(refusal(() -> store.open(path(ProjectFile.DATA))).code()).isEqualTo("project.folder.not-a-folder");
    }

    @Test
    void withoutALayoutEverythingIsPlacedAutomatically() throws Exception {
        Files.delete(path(ProjectFile.LAYOUT));
        assertThat(store.open(project.directory()).layout().positions()).isEmpty();
    }

    @Test
    void aNewerFormatIsLookedAtAndNotTrained() throws Exception {
        Files.writeString(
                path(ProjectFile.PROJECT),
                "{\"format\": 99, \"name\": \"new\", \"description\": \"\", \"mood\": \"sunny\"}");
        Files.writeString(
                path(ProjectFile.TRAINING),
                Files.readString(path(ProjectFile.TRAINING)).replace("\"seed\"", "\"luck\": 7, \"seed\""));
        Project newer = store.open(project.directory());
        assertThat(newer.content()).isEqualTo(project.content());
        assertThat(newer.isCurrent()).isFalse();
        assertThat(newer.notices()).extracting(Problem::code).containsExactly("project.format.newer");
        assertThat(refusal(newer::requireCurrent).code()).isEqualTo("project.format.newer");
    }

    @Test
    void aNewerFormatThatCannotBeShownSaysSoFirst() throws Exception {
        Files.writeString(path(ProjectFile.PROJECT), "{\"format\": 99}");
        Files.writeString(path(ProjectFile.NETWORK), "{\"graph\": []}");
        assertThat(refusal(() -> store.open(project.directory())).code()).isEqualTo("project.format.newer-unreadable");
    }

    @Test
    void keepsTheNameOfADamagedProject() throws Exception {
        Files.writeString(path(ProjectFile.NETWORK), "");
        assertThat(store.info(project.directory()))
                .contains(new ProjectInfo(project.info().name(), project.info().description()));
    }

    private ProjectState withEpochs(int epochs) {
        return project.state()
                .withContent(project.content()
                        .withTraining(project.content().training().withEpochs(epochs)));
    }

    private Path path(ProjectFile file) {
        return project.directory().resolve(file.fileName());
    }

    private List<String> listing() throws Exception {
        try (Stream<Path> files = Files.walk(project.directory())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Problem refusal(ThrowingCallable action) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, action);
        assertThat(thrown).isNotNull();
        return thrown.problems().get(0);
    }
}
