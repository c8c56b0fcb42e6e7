package io.layerloom.runstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has words in every language, and none has words without being used. */
class MessagesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern KEY = Pattern.compile("\"(runstore\\.[a-z-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void everyKeyInTheProgramHasWordsAndTheOtherWayRound() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                used.addAll(found(KEY, Files.readString(source))
                        .map(m -> m.group(1))
                        .toList());
            }
        }
        assertThat(bundle("").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties english = bundle("");
        Properties chinese = bundle("_zh_CN");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(english.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    private static List<String> placeholders(String text) {
        return found(PLACEHOLDER, text)
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(Collectors.toList());
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Properties bundle(String language) throws IOException {
        Path file = MAIN.resolve("resources/io/layerloom/runstore/messages" + language + ".properties");
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
