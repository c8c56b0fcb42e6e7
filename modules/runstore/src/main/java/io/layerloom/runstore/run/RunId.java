package io.layerloom.runstore.run;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Name of a run that is unique everywhere: a ULID, 26 characters of Crockford's base 32, the first ten of which are the
 * time in milliseconds, so that ids sort by age.
 *
 * @param text upper case
 * @see <a href="https://github.com/ulid/spec">The ULID specification</a>
 */
public record RunId(String text) implements Comparable<RunId> {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS_PER_DIGIT = 5;
    private static final int RANDOM_BITS = 80;
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

    /**
     * A new id that sorts after {@code newest}, also within the same millisecond and when the clock was set back.
     *
     * @param newest the greatest id so far, or null
     */
    static RunId next(Instant now, RandomGenerator random, @Nullable RunId newest) {
        BigInteger number = BigInteger.valueOf(now.toEpochMilli())
                .shiftLeft(RANDOM_BITS)
                .or(new BigInteger(1, randomBytes(random)));
        if (newest != null) {
            number = number.max(newest.number().add(BigInteger.ONE));
        }
        var text = new StringBuilder(LENGTH);
        for (int digit = LENGTH - 1; digit >= 0; digit--) {
            text.append(DIGITS.charAt(number.shiftRight(digit * BITS_PER_DIGIT).intValue() & (DIGITS.length() - 1)));
        }
        return new RunId(text.toString());
    }

    private static byte[] randomBytes(RandomGenerator random) {
        byte[] bytes = new byte[RANDOM_BITS / Byte.SIZE];
        random.nextBytes(bytes);
        return bytes;
    }

    private BigInteger number() {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            number = number.shiftLeft(BITS_PER_DIGIT).add(BigInteger.valueOf(DIGITS.indexOf(text.charAt(i))));
        }
        return number;
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
