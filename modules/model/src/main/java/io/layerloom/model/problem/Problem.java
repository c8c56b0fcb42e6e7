package io.layerloom.model.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong or doubtful: how bad, where, what, and what repairs it.
 *
 * @param severity how bad it is
 * @param place path into the project files, for example {@code network.layers.dense-1.units},
 *     {@code training.optimizer.learningRate} or {@code data.source.file}; a file with a line reads {@code iris.csv:17}
 * @param message what is wrong and, where no fix can be offered, what to do; its key is the problem's stable code
 * @param fix the repair that can be applied with one click, or null
 */
public record Problem(
        Severity severity,
        String place,
        Message message,
        @Nullable Fix fix) {

    /** An error without a ready-made fix. */
    public static Problem error(String place, String key, Object... arguments) {
        return new Problem(Severity.ERROR, place, Message.of(key, arguments), null);
    }

    /** A warning without a ready-made fix. */
    public static Problem warning(String place, String key, Object... arguments) {
        return new Problem(Severity.WARNING, place, Message.of(key, arguments), null);
    }

    /** A remark without a ready-made fix. */
    public static Problem info(String place, String key, Object... arguments) {
        return new Problem(Severity.INFO, place, Message.of(key, arguments), null);
    }

    /** The same problem with a repair. */
    public Problem withFix(Fix repair) {
        return new Problem(severity, place, message, repair);
    }

    /** The stable, language-independent name of this kind of problem. */
    public String code() {
        return message.key();
    }

    /** Place and message in one line, in the language of {@code locale}. */
    public String line(Locale locale) {
        return place.isEmpty() ? message.in(locale) : place + ": " + message.in(locale);
    }
}
