package io.layerloom.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("Dense", "Dropout", "Conv2D", "LSTM");

    @Test
    void theNearestComesFirst() {
        assertThat(Suggestions.nearest("conv2", NAMES)).hasSize(3).startsWith("Conv2D");
        assertThat(Suggestions.nearest("x", List.of())).isEmpty();
    }

    @Test
    void onlyAClearMisspellingIsObvious() {
        assertThat(Suggestions.obvious("dens", NAMES)).contains("Dense");
        assertThat(Suggestions.obvious("Transformer", NAMES)).isEmpty();
        assertThat(Suggestions.obvious("ab", List.of("aa", "bb"))).isEmpty();
    }

    @Test
    void aHostileNameCostsLittle() {
        assertThat(Suggestions.nearest("x".repeat(5_000_000), NAMES)).hasSize(3);
    }
}
