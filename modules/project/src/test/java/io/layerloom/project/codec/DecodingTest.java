package io.layerloom.project.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.TestProjects;
import io.layerloom.project.store.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void copy() throws Exception {
        project = folder.resolve("iris");
        TestProjects.iris(project);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    training.json | "batchSize": 1           | "batchSize": "1"        | project.field.not-whole    | training.json:3:16 training.batchSize
                    training.json | "batchSize": 1           | "batchSize": 0          | project.field.range        | training.json:3:16 training.batchSize
                    training.json | "batchSize": 1           | "batchSize": 1.5        | project.field.not-whole    | training.json:3:16 training.batchSize
                    training.json | "batchSize": 1,          |                         | project.field.missing      | training.json:1:1 training.batchSize
                    training.json | "batchSize": 1           | "batchsize": 1          | project.field.unknown      | training.json:3:3 training.batchsize
                    training.json | "learningRate": 0.01     | "learningRate": "abc"   | model.parameter.not-real   | training.json:19:21 training.optimizer.learningRate
                    training.json | "learningRate": 0.01     | "learningRate": -1      | model.parameter.out-of-range | training.json:19:21 training.optimizer.learningRate
                    training.json | "learningRate": 0.01     | "learnRate": 0.01       | model.parameter.unknown    | training.json:19:18 training.optimizer.learnRate
                    training.json | "SGD"                    | "SGDD"                  | model.optimizer.unknown    | training.json:20:13 training.optimizer
                    training.json | "precision": "float"     | "precision": "half"     | project.field.choice       | training.json:22:16 training.precision
                    training.json | "earlyStopping": null    | "earlyStopping": []     | project.field.not-object   | training.json:11:20 training.earlyStopping
                    training.json | "l1": 0.0                | "l1": -0.5              | model.parameter.out-of-range | training.json:13:9 training.l1
                    network.json  | "Dense"                  | "Dens"                  | project.layer.unknown      | network.json:20:15 network.layers[1].type
                    network.json  | "units": 10              | "units": 0              | model.parameter.out-of-range | network.json:17:18 network.layers.dense-1.units
                    network.json  | "units": 10              | "units": "many"         | model.parameter.not-whole  | network.json:17:18 network.layers.dense-1.units
                    network.json  | "id": "dense-1"          | "id": "input-1"         | project.network.duplicate-id | network.json:13:13 network.layers[1].id
                    network.json  | ["input-1"]              | "input-1"               | project.field.not-list     | network.json:14:17 network.layers[1].inputs
                    data.json     | "Csv"                    | "Excel"                 | project.field.choice       | data.json:19:13 data.source.type
                    data.json     | "separator": ","         | "separator": ";;"       | project.data.separator     | data.json:18:18 data.source.separator
                    data.json     | "test": 0.2              | "test": 2               | project.field.range        | data.json:24:13 data.split.test
                    data.json     | ["standardize"]          | ["standardise"]         | project.field.choice       | data.json:2:21 data.preprocessing[0]
                    layout.json   | "zoom": 1.0              | "zoom": 0               | project.field.range        | layout.json:8:11 layout.zoom
                    project.json  | "format": 1              | "format": "one"         | project.format.missing     | project.json:3:13 format
                    """)
    void namesFileLineColumnPathAndRemedy(String file, String before, String after, String code, String place)
            throws Exception {
        Path path = project.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replaceFirst(Pattern.quote(before), after == null ? "" : after));
        List<Problem> problems = problems();
        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems).extracting(Problem::place).contains(place);
        assertThat(problems.get(0).line(Locale.ENGLISH)).doesNotContainPattern("\\{\\d");
    }

    @Test
    void reportsTheMistakesOfAllFilesAtOnce() throws Exception {
        replace("training.json", "\"epochs\": 50", "\"epochs\": 0");
        replace("training.json", "\"threads\": 0", "\"threads\": -1");
        replace("network.json", "\"groups\": []", "\"groups\": 7");
        assertThat(problems())
                .extracting(Problem::place)
                .anyMatch(place -> place.endsWith("training.epochs"))
                .anyMatch(place -> place.endsWith("training.threads"))
                .anyMatch(place -> place.endsWith("network.groups"));
    }

    private void replace(String file, String before, String after) throws Exception {
        Path path = project.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    private List<Problem> problems() {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> Project.open(project));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }
}
