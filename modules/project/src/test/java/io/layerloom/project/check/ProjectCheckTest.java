package io.layerloom.project.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.Split;
import io.layerloom.model.problem.Fix.SettingFix;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.TestProjects;
import io.layerloom.project.check.ProjectCheck.Depth;
import io.layerloom.project.setting.ContentPaths;
import io.layerloom.project.store.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectCheckTest {
    @TempDir
    private Path cache;

    @ParameterizedTest
    @CsvSource({
        "digits-cnn, data.preprocessing, none, project.check.raw-pixels, WARNING",
        "breast-cancer, data.preprocessing, none, project.check.large-inputs, WARNING",
        "iris, training.batchSize, 4000, project.check.large-batch, WARNING",
        "iris, data.split.validation, 0, project.check.blind, INFO",
        "iris, data.split.test, 0, project.check.no-test, INFO"
    })
    void findsWhatDoesNotFitAndRepairsIt(String sample, String path, String value, String code, Severity severity)
            throws Exception {
        Project project = Project.open(TestProjects.shipped().resolve(sample));
        ProjectContent wrong = ContentPaths.set(project.content(), path, value);
        Problem problem = only(problems(project, wrong, Depth.EVERY_EXAMPLE), code);
        assertThat(problem.severity()).isEqualTo(severity);
        assertThat(problems(project, repaired(wrong, problem), Depth.EVERY_EXAMPLE))
                .extracting(Problem::code)
                .doesNotContain(code);
    }

    @Test
    void earlyStoppingNeedsValidation() throws Exception {
        Project project = Project.open(TestProjects.shipped().resolve("mnist-mlp"));
        ProjectContent content = project.content();
        DataDescription blind = new DataDescription(
                content.data().source(),
                new Split.Given(Split.GivenValidation.NONE, 0, 1),
                content.data().preprocessing());
        ProjectContent wrong = content.withData(blind)
                .withTraining(content.training()
                        .withEarlyStopping(new EarlyStopping("val.loss", 3, 0, EarlyStopping.RestoreBest.BEST)));
        Problem problem = only(problems(project, wrong, Depth.DESCRIPTIONS), "project.check.no-validation");
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(ProjectCheck.hasErrors(problems(project, repaired(wrong, problem), Depth.DESCRIPTIONS)))
                .isFalse();
    }

    @Test
    void bringsTogetherWhatModelAndDataFind() throws Exception {
        Project project = Project.open(TestProjects.shipped().resolve("iris"));
        ProjectContent wrong = project.content();
        for (Map.Entry<String, String> setting : Map.of(
                        "network.layers.output-1.units", "7", "data.source.file", "data/nothing.csv")
                .entrySet()) {
            wrong = ContentPaths.set(wrong, setting.getKey(), setting.getValue());
        }
        List<Problem> problems = problems(project, wrong, Depth.DESCRIPTIONS);
        assertThat(problems).extracting(Problem::place).contains("data.source.file");
        assertThat(problems).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
        ProjectContent found = ContentPaths.set(wrong, "data.source.file", "data/iris.csv");
        assertThat(problems(project, found, Depth.DESCRIPTIONS))
                .extracting(Problem::place)
                .contains("network.layers.output-1.units");
    }

    private List<Problem> problems(Project project, ProjectContent content, Depth depth) {
        return ProjectCheck.problems(content, project.directory(), new DataLocations(List.of(), cache), depth);
    }

    private static ProjectContent repaired(ProjectContent content, Problem problem) throws Exception {
        assertThat(problem.fix()).isInstanceOf(SettingFix.class);
        SettingFix fix = (SettingFix) problem.fix();
        return ContentPaths.set(content, fix.path(), fix.value());
    }

    private static Problem only(List<Problem> problems, String code) {
        assertThat(problems).extracting(Problem::code).contains(code);
        return problems.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
