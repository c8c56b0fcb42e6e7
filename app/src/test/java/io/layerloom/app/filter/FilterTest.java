package io.layerloom.app.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.layerloom.model.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Map<String, List<String>> RUN = Map.of(
            "val.accuracy", List.of("0.98"),
            "train.loss", List.of("NaN"),
            "state", List.of("COMPLETED"),
            "name", List.of("wide net"),
            "training.optimizer", List.of("Adam"),
            "training.optimizer.learningRate", List.of("0.0010"),
            "epochs", List.of("5"),
            "tag", List.of("paper", "final"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "val.accuracy > 0.97 and training.optimizer = Adam",
                "val.accuracy>0.97 AND training.optimizer=adam",
                "training.optimizer.learningRate = 1e-3",
                "epochs >= 5 and epochs <= 5.0 and not epochs < 5",
                "state = completed",
                "state != FAILED",
                "name = 'wide net'",
                "name ~ WIDE",
                "tag = paper",
                "tag = final",
                "tag != draft",
                "missing != 3",
                "not missing = 3",
                "train.loss = NaN",
                "not train.loss > 0",
                "state = FAILED and epochs = 5 or tag = paper",
                "tag = paper or state = FAILED and epochs = 9",
                "not (state = FAILED or state = STOPPED)",
                "epochs = 5 and (state = FAILED or tag = final)"
            })
    void matches(String filter) throws ProblemException {
        assertThat(Filter.parse(filter).matches(RUN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "val.accuracy > 0.99",
                "val.accuracy > 0.97 and training.optimizer = SGD",
                "tag != paper",
                "missing > 0",
                "train.loss < 1",
                "epochs < 10 and not epochs = 5",
                "(tag = paper or state = FAILED) and epochs = 9"
            })
    void doesNotMatch(String filter) throws ProblemException {
        assertThat(Filter.parse(filter).matches(RUN)).isFalse();
    }

    @Test
    void numbersAreComparedAsNumbers() throws ProblemException {
        assertThat(Filter.parse("epochs < 10").matches(RUN)).isTrue();
    }

    @Test
    void namesItsFields() throws ProblemException {
        assertThat(Filter.parse("a = 1 and (b > 2 or not c ~ x)").fields()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "'', app.filter.ends-early",
        "epochs, app.filter.ends-early",
        "epochs >, app.filter.ends-early",
        "(epochs > 1, app.filter.ends-early",
        "epochs > 1), app.filter.unexpected",
        "epochs > 1 epochs < 3, app.filter.unexpected",
        "> 3, app.filter.unexpected",
        "a = \"x, app.filter.open-quote",
        "a ! b, app.filter.unexpected"
    })
    void refusesWithTheReason(String filter, String code) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Filter.parse(filter))
                .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
    }

    @Test
    void aVeryLongFilterIsRefusedBeforeItRecurses() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Filter.parse("(".repeat(100_000)))
                .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("app.filter.too-long"));
    }
}
