package io.layerloom.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsWordsLeftAndNumbersRight() {
        String text = new TextTable()
                .words("layer")
                .numbers("parameters")
                .row("conv2d-1", "320")
                .row("x", "93,322")
                .render();
        assertThat(text).isEqualTo("""
                        layer     parameters
                        conv2d-1         320
                        x             93,322
                        """);
    }

    @Test
    void chineseCharactersTakeTwoColumns() {
        String text = new TextTable()
                .words("层")
                .words("b")
                .row("ab", "1")
                .row("abcd", "2")
                .render();
        assertThat(text).isEqualTo("层    b\nab    1\nabcd  2\n");
    }

    @Test
    void namesFromStrangersCannotSteerTheTerminal() {
        String text = new TextTable().words("name").row("a\u001b[2Jb\nc").render();
        assertThat(text).isEqualTo("name\na?[2Jb?c\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable().words("a").row("1", "2"))
                .withMessageContaining("cells");
    }
}
