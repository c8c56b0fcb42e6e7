package io.layerloom.runstore.run;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Name of a run that is unique everywhere: a ULID, 26 characters of Crockford's base 32, the first ten of which are the
 * time in milliseconds, so that ids sort by age.
 *
 * @param text upper case
 * @see <a href="https://github.com/ulid/spec">The ULID specification</a>
 */
public record RunId(String text) implements Comparable<RunId> {
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public RunId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("text is not a ULID: " + text);
        }
    }

    /** Whether {@code text} has the form of an id, in upper or lower case. */
    public static boolean isId(String text) {
        return FORM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /** The id that {@code text} is, in upper or lower case. */
    public static RunId parse(String text) {
        return new RunId(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
