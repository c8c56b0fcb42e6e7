package io.layerloom.project.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Provide
    Arbitrary<JsonValue> values() {
        return JsonValues.any();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAgain(@ForAll("values") JsonValue value) throws Exception {
        JsonSource source = new JsonSource("test", JsonLimits.STANDARD);
        assertThat(source.parse(JsonText.pretty(value)).root()).isEqualTo(value);
        assertThat(source.parse(JsonText.compact(value)).root()).isEqualTo(value);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void compactIsOneLine(@ForAll("values") JsonValue value) {
        assertThat(JsonText.compact(value)).doesNotContain("\n", "\r");
    }

    @Test
    void shortListsStayOnOneLineAndLongOnesDoNot() {
        JsonValue shortList = new JsonArray(Collections.nCopies(3, new JsonString("a")));
        JsonValue longList = new JsonArray(Collections.nCopies(30, new JsonString("a")));
        assertThat(JsonText.pretty(new JsonObject(Map.of("list", shortList))))
                .isEqualTo("{\n  \"list\": [\"a\", \"a\", \"a\"]\n}\n");
        assertThat(JsonText.pretty(new JsonObject(Map.of("list", longList))).lines())
                .hasSize(34);
    }

    @Test
    void keysAreSorted() {
        JsonValue one = new JsonString("1");
        assertThat(JsonText.compact(new JsonObject(Map.of("b", one, "a", one)))).isEqualTo("{\"a\":\"1\",\"b\":\"1\"}");
    }

    @Test
    void realNumbersAreWrittenShortAndKeepTheirKind() {
        List<String> written = List.of(0.0001, 1.0, -0.0, 1e300, 0.1, 1e15).stream()
                .map(number -> JsonText.compact(new JsonReal(number)))
                .toList();
        assertThat(written).containsExactly("0.0001", "1.0", "-0.0", "1.0E300", "0.1", "1000000000000000.0");
    }
}
