package io.layerloom.app.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language of messages: {@code --lang}, then {@code LAYERLOOM_LANG}, then that of the system. */
public final class Language {
    /** Environment variable that chooses the language. */
    public static final String VARIABLE = "LAYERLOOM_LANG";

    private Language() {}

    /**
     * Chooses before the command line is parsed, because wrong usage has to be told in the right language too.
     *
     * @param arguments of the program
     * @param environment variables
     * @param system language of the system
     */
    public static Locale choose(List<String> arguments, Map<String, String> environment, Locale system) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return of(arguments.get(i + 1), system);
            }
            if (argument.startsWith("--lang=")) {
                return of(argument.substring("--lang=".length()), system);
            }
        }
        return of(environment.getOrDefault(VARIABLE, ""), system);
    }

    private static Locale of(String name, Locale system) {
        String language = name.isEmpty() ? system.getLanguage() : name.toLowerCase(Locale.ROOT);
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
