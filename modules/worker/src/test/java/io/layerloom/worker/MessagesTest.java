package io.layerloom.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path WORDS = Path.of("src/main/resources/io/layerloom/worker");
    private static final Pattern KEY = Pattern.compile("\"(worker\\.[a-z-]+(?:\\.[a-z-]+)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    @Test
    void everyMessageIsInBothLanguagesWithTheSameArguments() throws IOException {
        Properties english = words("messages.properties");
        Properties chinese = words("messages_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key)).toPattern())
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void everyKeyInTheCodeHasWordsAndEveryWordIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.remove("worker.log"); // a file

        assertThat(words("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
