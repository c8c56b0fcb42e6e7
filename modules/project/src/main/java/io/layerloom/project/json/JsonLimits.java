package io.layerloom.project.json;

/**
 * How large a file may be. What comes from a stranger is measured before it is kept.
 *
 * @param bytes of the whole text
 * @param depth of nesting
 * @param values in the whole text, containers included
 */
public record JsonLimits(int bytes, int depth, int values) {
    /** For project files: far above any real project, far below what hurts. */
    public static final JsonLimits STANDARD = new JsonLimits(16 << 20, 64, 500_000);
}
