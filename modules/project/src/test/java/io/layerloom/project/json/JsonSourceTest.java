package io.layerloom.project.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.json.JsonValue.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSourceTest {
    private final JsonSource source = new JsonSource("a.json", new JsonLimits(10_000, 20, 100));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1, "a": 2}      | project.json.duplicate | a.json:1:10
                    {"a": 1} 2            | project.json.more      | a.json:1:10
                    {"a": 1               | project.json.syntax    | a.json:1
                    {"a": 1e999}          | project.json.number    | a.json:1:7
                    [99999999999999999999]| project.json.number    | a.json:1:2
                    {"a": NaN}            | project.json.syntax    | a.json:1
                    {'a': 1}              | project.json.syntax    | a.json:1
                    ["\\ud800"]           | project.json.surrogate | a.json:1:2
                    // comment            | project.json.syntax    | a.json:1
                    ]                     | project.json.syntax    | a.json:1
                    """)
    void saysWhatIsWrongAndWhere(String text, String code, String place) {
        Problem problem = problemOf(text.getBytes(StandardCharsets.UTF_8));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).startsWith(place);
    }

    @Test
    void countsLinesAndColumns() throws Exception {
        JsonDocument document = source.parse("{\n  \"layers\": [\n    {\"id\": 7}\n  ]\n}");
        assertThat(document.valueAt("/layers/0/id")).isEqualTo(new Location(3, 12));
        assertThat(document.nameAt("/layers/0/id")).isEqualTo(new Location(3, 6));
        assertThat(document.valueAt("/nowhere")).isNull();
    }

    @Test
    void refusesWhatIsTooDeepTooManyTooLargeOrEmpty() {
        assertThat(problemOf(bytes("[".repeat(5_000))).code()).isEqualTo("project.json.limits");
        assertThat(problemOf(bytes("[" + "1,".repeat(500) + "1]")).code()).isEqualTo("project.json.too-many");
        assertThat(problemOf(new byte[20_000]).code()).isEqualTo("project.json.too-large");
        assertThat(problemOf(new byte[0]).code()).isEqualTo("project.json.empty");
        assertThat(problemOf(bytes("1".repeat(3_000))).code()).isEqualTo("project.json.limits");
    }

    @Test
    void pointsToTheFirstByteThatIsNoUtf8() {
        byte[] text = bytes("{\n\"a\": \"x\"}");
        text[8] = (byte) 0xff;
        Problem problem = problemOf(text);
        assertThat(problem.code()).isEqualTo("project.json.not-utf8");
        assertThat(problem.place()).isEqualTo("a.json:2:7");
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws Exception {
        assertThat(source.parse(bytes("\uFEFF[]")).root()).isEqualTo(new JsonArray(List.of()));
    }

    private Problem problemOf(byte[] text) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> source.parse(text));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).hasSize(1);
        return thrown.problems().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
