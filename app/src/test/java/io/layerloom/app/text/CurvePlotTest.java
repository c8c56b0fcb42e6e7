package io.layerloom.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.app.text.CurvePlot.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvePlotTest {
    @Test
    void aRisingLineRises() {
        List<Span> spans = IntStream.range(0, 5).mapToObj(i -> Span.point(i, i)).toList();
        assertThat(new CurvePlot(spans, 5, 5, Glyphs.ASCII).lines())
                .containsExactly("4 |    *", "  |   *", "  |  *", "  | *", "0 |*", "   0   4");
    }

    @Test
    void aColumnShowsMinimumAndMaximum() {
        List<Span> spans = List.of(new Span(0, 99, -1, 3, CurvePlot.Unplotted.NONE));
        assertThat(new CurvePlot(spans, 1, 5, Glyphs.ASCII).lines().subList(0, 5))
                .allMatch(line -> line.endsWith("*"));
    }

    @Test
    void stepsWithoutAFiniteValueAreMarked() {
        List<Span> spans = List.of(Span.point(0, 1), Span.point(1, Double.NaN), Span.point(2, 2));
        assertThat(new CurvePlot(spans, 3, 2, Glyphs.ASCII).lines())
                .containsExactly("2 |  *", "1 |*", "  | !", "   0 2");
    }

    @Test
    void nothingFiniteGivesNoPlot() {
        assertThat(new CurvePlot(List.of(Span.point(7, Double.NaN)), 10, 4, Glyphs.UNICODE).lines())
                .isEmpty();
    }

    @Test
    void brailleHasEightDotsPerCharacter() {
        List<Span> spans = List.of(new Span(0, 1, 0, 1, CurvePlot.Unplotted.NONE));
        List<String> lines = new CurvePlot(spans, 1, 2, Glyphs.UNICODE).lines();
        assertThat(lines.get(0)).endsWith("│⣿");
        assertThat(lines.get(1)).endsWith("│⣿");
    }
}
