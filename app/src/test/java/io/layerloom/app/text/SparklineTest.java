package io.layerloom.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void goesFromLowToHigh() {
        assertThat(Sparkline.of(List.of(0.0, 1.0, 2.0, 7.0), 10, Glyphs.UNICODE))
                .isEqualTo("▁▂▃█");
    }

    @Test
    void averagesWhatDoesNotFit() {
        assertThat(Sparkline.of(List.of(0.0, 2.0, 8.0, 8.0), 2, Glyphs.ASCII)).isEqualTo("_#");
    }

    @Test
    void showsNotANumber() {
        assertThat(Sparkline.of(List.of(1.0, Double.NaN, 3.0), 3, Glyphs.ASCII)).isEqualTo("_!#");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Sparkline.of(List.of(), 5, Glyphs.ASCII)).isEmpty();
    }
}
