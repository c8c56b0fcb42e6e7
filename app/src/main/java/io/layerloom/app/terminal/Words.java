package io.layerloom.app.terminal;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import java.util.Locale;
import java.util.MissingResourceException;

/** Puts messages into words. A run store may hold messages of a newer version, which have none here. */
public final class Words {
    private Words() {}

    /** The message in a language; its key and arguments where this version has no words for it. */
    public static String of(Message message, Locale locale) {
        try {
            return message.in(locale);
        } catch (MissingResourceException e) {
            return message.arguments().isEmpty() ? message.key() : message.key() + " " + message.arguments();
        }
    }

    /** Place and message in one line. */
    public static String of(Problem problem, Locale locale) {
        String text = of(problem.message(), locale);
        return problem.place().isEmpty() ? text : problem.place() + ": " + text;
    }
}
