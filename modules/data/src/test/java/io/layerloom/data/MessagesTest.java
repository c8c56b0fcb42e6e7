package io.layerloom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** Keys of messages have a hyphen-or-letter last segment; paths into the project's files are not keys. */
    private static final Pattern KEY = Pattern.compile("\"(data\\.[a-z]+\\.[a-z0-9-]+|data\\.[a-z-]+)\"");

    private static final Set<String> PATHS = Set.of(
            "data.source",
            "data.split",
            "data.preprocessing",
            "data.source.file",
            "data.source.header",
            "data.source.columns",
            "data.source.classes",
            "data.source.separator",
            "data.split.share",
            "data.split.validation",
            "data.split.test");

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        Properties english = load("messages.properties");
        Properties chinese = load("messages_zh_CN.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT).toPattern())
                    .isNotBlank();
        }
    }

    @Test
    void everyKeyInTheSourceHasWordsAndEveryWordIsUsed() throws Exception {
        assertThat(keysInSource())
                .isEqualTo(new TreeSet<>(load("messages.properties").stringPropertyNames()));
    }

    private static Set<String> keysInSource() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
        }
        keys.removeAll(PATHS);
        return keys;
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{\\d+}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
