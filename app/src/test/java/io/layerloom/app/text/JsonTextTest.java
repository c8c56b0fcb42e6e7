package io.layerloom.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void keepsTheOrderOfFields() {
        String text = JsonText.of(new JsonObject().put("b", 1).put("a", "x").put("none", (String) null));
        assertThat(text.replaceAll("\\s", "")).isEqualTo("{\"b\":1,\"a\":\"x\",\"none\":null}");
    }

    @Test
    void notANumberAndInfinitiesAreTexts() {
        String text = JsonText.of(new JsonObject()
                .put(
                        "points",
                        List.of(List.of(0L, Double.NaN), List.of(1L, Double.NEGATIVE_INFINITY), List.of(2L, 0.1)))
                .put("metrics", Map.of("val.loss", Double.POSITIVE_INFINITY)));
        assertThat(text.replaceAll("\\s", ""))
                .isEqualTo("{\"points\":[[0,\"NaN\"],[1,\"-Infinity\"],[2,0.1]],"
                        + "\"metrics\":{\"val.loss\":\"Infinity\"}}");
    }

    @Test
    void numbersAreExact() {
        double value = 0.1 + 0.2;
        assertThat(JsonText.of(new JsonObject().put("v", value))).contains("0.30000000000000004");
        assertThat(JsonText.of(new JsonObject().put("v", Long.MAX_VALUE))).contains("9223372036854775807");
    }

    @Test
    void refusesTheSameFieldTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonObject().put("a", 1).put("a", 2));
    }

    @Test
    void refusesWhatHasNoForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of(new JsonObject().put("a", List.of(new Object()))));
    }
}
