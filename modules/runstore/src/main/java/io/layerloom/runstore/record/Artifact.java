package io.layerloom.runstore.record;

import java.time.Instant;
import java.util.List;

/**
 * A file that a run made.
 *
 * @param kind {@code checkpoint}, {@code model}, {@code export}, {@code log} …
 * @param path relative to the run's folder, with {@code /}
 * @param sha256 of the content, in hexadecimal
 * @param bytes length
 * @param attempt that made it
 * @param iteration that a resume from it would run first; completed iterations for other kinds
 * @param note for example why a checkpoint was saved; may be empty
 * @param time when
 */
public record Artifact(
        String kind, String path, String sha256, long bytes, int attempt, long iteration, String note, Instant time) {
    public Artifact {
        if (path.isBlank() || path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            throw new IllegalArgumentException("path must be relative, with /: " + path);
        }
        if (List.of(path.split("/", -1)).stream().anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."))) {
            throw new IllegalArgumentException("path must not contain empty parts, . or ..: " + path);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative: " + bytes);
        }
    }
}
