package io.layerloom.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(project\\.[a-z-]+\\.[a-z0-9-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    @Test
    void everyKeyInTheSourcesHasWordsAndNothingElseDoes() throws Exception {
        Path sources = TestProjects.shipped().resolveSibling("modules/project/src/main/java");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).isNotEmpty().isEqualTo(words("messages.properties").keySet());
    }

    @Test
    void bothLanguagesSayTheSameThings() throws Exception {
        Map<String, String> english = words("messages.properties");
        Map<String, String> chinese = words("messages_zh_CN.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void everyTextIsAPattern() throws Exception {
        for (String file : Set.of("messages.properties", "messages_zh_CN.properties")) {
            assertThat(words(file))
                    .allSatisfy((key, text) -> assertThat(new MessageFormat(text).format(new Object[] {"a", "b", "c"}))
                            .as(key)
                            .doesNotContainPattern(PLACEHOLDER));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Map<String, String> words(String file) throws Exception {
        Properties properties = new Properties();
        try (InputStream stream = MessagesTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }
}
