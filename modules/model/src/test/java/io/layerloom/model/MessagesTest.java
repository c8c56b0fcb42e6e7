package io.layerloom.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Message;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.TrainingCatalog;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(model\\.[a-z][A-Za-z.-]*[a-zA-Z])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh_CN.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT)).isNotNull();
            assertThat(new MessageFormat(chinese.getProperty(key), Locale.ROOT)).isNotNull();
        }
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> known = bundle("messages.properties").stringPropertyNames();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> keys = KEY.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                for (String key : keys) {
                    boolean prefix = known.stream().anyMatch(each -> each.startsWith(key + "."));
                    assertThat(known.contains(key) || prefix)
                            .as("%s in %s", key, file)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyEntryOfTheCataloguesHasWordsInBothLanguages() {
        List<Message> messages = new ArrayList<>();
        for (LayerType type : LayerCatalog.standard().types()) {
            messages.addAll(List.of(type.title(), type.summary(), type.formula(), type.shapes(), type.source()));
            type.parameters().forEach(parameter -> addWords(messages, parameter));
        }
        for (ChoiceType.Kind kind : ChoiceType.Kind.values()) {
            for (ChoiceType type : TrainingCatalog.standard().of(kind)) {
                messages.addAll(List.of(type.title(), type.summary(), type.formula(), type.source()));
                type.parameters().forEach(parameter -> addWords(messages, parameter));
            }
        }
        TrainingCatalog.standard().settings().forEach(setting -> addWords(messages, setting.parameter()));
        Arrays.stream(LayerCategory.values()).map(LayerCategory::title).forEach(messages::add);
        for (Message message : messages) {
            assertThat(message.in(Locale.ENGLISH)).isNotBlank();
            assertThat(message.in(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        }
    }

    private static void addWords(List<Message> messages, Parameter parameter) {
        messages.add(parameter.label());
        messages.add(parameter.meaning());
        parameter.choices().forEach(choice -> messages.add(parameter.meaningOf(choice)));
        if (!parameter.unit().isEmpty()) {
            messages.add(Message.of(parameter.unit()));
        }
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(pattern).results().map(MatchResult::group).toList());
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/io/layerloom/model", name))) {
            properties.load(reader);
        }
        return properties;
    }
}
