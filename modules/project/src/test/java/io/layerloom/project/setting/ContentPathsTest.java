package io.layerloom.project.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.TestProjects;
import io.layerloom.project.store.Project;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentPathsTest {
    static List<String> names() throws Exception {
        return TestProjects.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPathTakesTheValueThatItHas(String name) throws Exception {
        ProjectContent content = content(name);
        for (String path : ContentPaths.of(content)) {
            String value = ContentPaths.get(content, path);
            if (!path.startsWith("training.earlyStopping")) {
                ProjectContent same = ContentPaths.set(content, path, value);
                assertThat(ContentPaths.get(same, path)).as(path).isEqualTo(value);
            }
        }
    }

    @Test
    void setsValuesOfEveryFile() throws Exception {
        ProjectContent content = content("iris");
        content = ContentPaths.set(content, "training.epochs", "3");
        content = ContentPaths.set(content, "network.layers.dense-1.units", "128");
        content = ContentPaths.set(content, "data.split.mode", "random");
        content = ContentPaths.set(content, "data.split.test", "0.3");
        content = ContentPaths.set(content, "data.preprocessing", "min-max, standardize");
        assertThat(content.training().epochs()).isEqualTo(3);
        assertThat(content.network().node("dense-1").orElseThrow().parameters()).containsEntry("units", new Whole(128));
        assertThat(content.data().split()).isEqualTo(new Split.Fractions(0.1, 0.3, Split.Mode.RANDOM, 1));
        assertThat(content.data().preprocessing()).containsExactly(Preprocessing.MIN_MAX, Preprocessing.STANDARDIZE);
        assertThat(ContentPaths.set(content, "data.preprocessing", "none")
                        .data()
                        .preprocessing())
                .isEmpty();
    }

    @Test
    void setsWhatEachKindOfSourceHas() throws Exception {
        ProjectContent sheet = ContentPaths.set(content("digits-cnn"), "data.source.tileWidth", "10");
        assertThat(sheet.data().source())
                .isInstanceOfSatisfying(
                        Source.TileSheet.class,
                        tiles -> assertThat(tiles.tileWidth()).isEqualTo(10));
        DataDescription idx = new DataDescription(
                new Source.Idx("a", "b", "c", "d", List.of("0", "1")),
                new Split.Given(Split.GivenValidation.NONE, 0, 1),
                List.of());
        ProjectContent content = sheet.withData(idx);
        assertThat(ContentPaths.get(content, "data.source.testLabels")).isEqualTo("d");
        ProjectContent changed = ContentPaths.set(content, "data.source.testLabels", "e");
        assertThat(changed.data().source()).isEqualTo(new Source.Idx("a", "b", "c", "e", List.of("0", "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "training.epoch,3,training.epochs",
        "network.layers.dense.units,3,network.layers.dense-1.units",
        "data.split.tests,0.1,data.split.test",
        "data.source.files,x,data.source.file",
        "epochs,3,training.epochs"
    })
    void namesTheNearestPaths(String path, String value, String nearest) throws Exception {
        Problem problem = refusal(path, value);
        assertThat(problem.place()).isEqualTo(path);
        assertThat(problem.message().arguments().get(1)).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "training.optimizer.learningRate,abc",
        "training.epochs,0",
        "data.split.test,1",
        "data.split.seed,soon",
        "data.split.mode,fair",
        "data.preprocessing,wash",
        "data.source.header,maybe"
    })
    void saysWhatIsAllowed(String path, String value) throws Exception {
        Problem problem = refusal(path, value);
        assertThat(problem.place()).isEqualTo(path);
        assertThat(problem.line(Locale.ENGLISH)).contains(value);
    }

    private static Problem refusal(String path, String value) throws Exception {
        ProjectContent content = content("iris");
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> ContentPaths.set(content, path, value));
        assertThat(thrown).isNotNull();
        return thrown.problems().get(0);
    }

    private static ProjectContent content(String sample) throws Exception {
        return Project.open(TestProjects.shipped().resolve(sample)).content();
    }
}
