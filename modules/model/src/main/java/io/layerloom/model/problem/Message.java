package io.layerloom.model.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for a person as data: a key and its arguments, put into words only when the language is known.
 *
 * <p>The key's first segment names the module whose bundle holds the words: {@code data.csv.bad-row} is looked up in
 * {@code io/layerloom/data/messages*.properties} (UTF-8, {@link MessageFormat} patterns, so an apostrophe is doubled).
 * Arguments are strings: numbers are written by the caller, so that line 1000 does not become "1,000".
 */
public record Message(String key, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with the texts of {@code arguments} filled in for {@code {0}}, {@code {1}} and so on. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /**
     * The message in the language of {@code locale}; English where there is no translation.
     *
     * @throws java.util.MissingResourceException if the key is in no bundle (a test of each module proves it is not so)
     */
    public String in(Locale locale) {
        String module = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle = ResourceBundle.getBundle(
                "io.layerloom." + module + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments.toArray());
    }
}
