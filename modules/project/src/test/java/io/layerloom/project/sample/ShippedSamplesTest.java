package io.layerloom.project.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.data.DataLocations;
import io.layerloom.data.Source;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.project.TestProjects;
import io.layerloom.project.check.ProjectCheck;
import io.layerloom.project.codec.ContentJson;
import io.layerloom.project.codec.ProjectFile;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedSamplesTest {
    @TempDir
    private Path folder;

    static List<String> names() throws Exception {
        return TestProjects.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNothingToComplainAbout(String name) throws Exception {
        Project project = Project.open(TestProjects.shipped().resolve(name));
        boolean local = !(project.content().data().source() instanceof Source.Mnist);
        ProjectCheck.Depth depth = local ? ProjectCheck.Depth.EVERY_EXAMPLE : ProjectCheck.Depth.DESCRIPTIONS;
        DataLocations locations = new DataLocations(List.of(), folder);
        assertThat(ProjectCheck.problems(project.content(), project.directory(), locations, depth))
                .filteredOn(problem -> !problem.code().startsWith("data."))
                .isEmpty();
        assertThat(ProjectCheck.hasErrors(
                        ProjectCheck.problems(project.content(), project.directory(), locations, depth)))
                .isFalse();
        assertThat(project.notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItStands(String name) throws Exception {
        Path shipped = TestProjects.shipped().resolve(name);
        Project project = Project.open(shipped);
        new ProjectStore().save(folder, project.info(), project.state());
        for (ProjectFile file : ProjectFile.values()) {
            assertThat(folder.resolve(file.fileName())).hasSameTextualContentAs(shipped.resolve(file.fileName()));
        }
        assertThat(ContentJson.read(ContentJson.write(project.content()))).isEqualTo(project.content());
    }

    @ParameterizedTest
    @MethodSource("names")
    void explainsItselfAndKeepsRunsOutOfGit(String name) {
        Path shipped = TestProjects.shipped().resolve(name);
        assertThat(shipped.resolve("README.md")).isNotEmptyFile();
        assertThat(shipped.resolve(".gitignore")).hasContent("/history/\n/runs/\n");
    }

    @Test
    void mnistCnnHasTheParametersOfThePublishedNetwork() throws Exception {
        Project project = Project.open(TestProjects.shipped().resolve("mnist-cnn"));
        assertThat(NetworkAnalysis.of(project.content().network()).totalParameters())
                .isEqualTo(93_322);
    }

    @Test
    void theFrozenProjectOfFormat1StillOpens() throws Exception {
        Path frozen = TestProjects.shipped().resolve("compat/format-1");
        Project project = Project.open(frozen);
        assertThat(project.format()).isEqualTo(1);
        assertThat(project.content().network().nodes()).hasSize(12);
        String content = Files.readString(frozen.resolve("content.json")).strip();
        assertThat(ContentJson.read(content)).isEqualTo(project.content());
        assertThat(ContentJson.write(project.content())).isEqualTo(content);
    }
}
