package io.layerloom.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void theOptionComesFirst() {
        assertThat(Language.choose(List.of("check", "--lang", "zh"), Map.of("LAYERLOOM_LANG", "en"), Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.choose(List.of("--lang=en"), Map.of(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void thenTheEnvironmentThenTheSystem() {
        assertThat(Language.choose(List.of(), Map.of("LAYERLOOM_LANG", "zh_CN"), Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.choose(List.of("--lang"), Map.of(), Locale.CHINA)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.choose(List.of(), Map.of(), Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
    }
}
