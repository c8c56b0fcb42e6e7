package io.layerloom.model.setting;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads and changes single values of a whole by their paths. Implementations are pure and safe for any thread.
 *
 * @param <T> the whole
 */
public interface SettingPaths<T> {
    /** Every path that can be set, in the order of the form. */
    List<String> paths(T whole);

    /** What may be set at a path; empty where the path is unknown or stands for the choice of a catalogue entry. */
    Optional<Parameter> descriptor(T whole, String path);

    /** The value at a path as a person writes it, or a problem that names the nearest paths. */
    Outcome<String> get(T whole, String path);

    /** The whole with another value at a path, or a problem that names the nearest paths or what is allowed. */
    Outcome<T> set(T whole, String path, String text);

    /** The problem of a path that leads nowhere, with the nearest of those that do. */
    static Problem unknown(String path, Collection<String> known) {
        return Problem.error(
                path, "model.setting.unknown-path", path, String.join(", ", Suggestions.nearest(path, known)));
    }
}
