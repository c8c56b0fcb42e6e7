package io.layerloom.project.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.layerloom.project.json.JsonLimits;
import io.layerloom.project.json.JsonSource;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValues;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonDeltaTest {
    @Provide
    Arbitrary<JsonValue> values() {
        return JsonValues.any();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void leadsThereAndBack(@ForAll("values") JsonValue before, @ForAll("values") JsonValue after) {
        JsonDelta delta = JsonDelta.between(before, after);
        assertThat(delta.applyTo(before)).isEqualTo(after);
        assertThat(delta.inverse().applyTo(after)).isEqualTo(before);
        assertThat(delta.isEmpty()).isEqualTo(before.equals(after));
    }

    @Test
    void oneParameterIsOneChange() throws Exception {
        JsonValue before = json("{\"layers\":[{\"id\":\"a\",\"units\":1},{\"id\":\"b\",\"units\":1}]}");
        JsonValue after = json("{\"layers\":[{\"id\":\"a\",\"units\":1},{\"id\":\"b\",\"units\":2}]}");
        assertThat(JsonDelta.between(before, after).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.path()).containsExactly("layers", "b", "units"));
    }

    @Test
    void anItemInTheMiddleComesAndGoesAlone() throws Exception {
        JsonValue before = json("[{\"id\":\"a\"},{\"id\":\"c\"}]");
        JsonValue after = json("[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]");
        JsonDelta delta = JsonDelta.between(before, after);
        assertThat(delta.changes()).hasSize(2);
        assertThat(delta.applyTo(before)).isEqualTo(after);
    }

    @Test
    void refusesAValueThatItDoesNotBeginWith() throws Exception {
        JsonDelta delta = JsonDelta.between(json("{\"a\":1}"), json("{\"a\":2}"));
        JsonValue other = json("{\"a\":3}");
        assertThatIllegalArgumentException().isThrownBy(() -> delta.applyTo(other));
    }

    private static JsonValue json(String text) throws Exception {
        return new JsonSource("test", JsonLimits.STANDARD).parse(text).root();
    }
}
