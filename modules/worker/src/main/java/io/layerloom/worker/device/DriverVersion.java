package io.layerloom.worker.device;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of an NVIDIA driver, for example 535.104.05 (of which two parts count).
 *
 * @param major for example 535
 * @param minor for example 104
 */
record DriverVersion(int major, int minor) implements Comparable<DriverVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\..*)?");

    /** The oldest drivers that CUDA 11.6 runs with. */
    static final DriverVersion OLDEST_LINUX = new DriverVersion(510, 39);

    static final DriverVersion OLDEST_WINDOWS = new DriverVersion(511, 23);

    /** Reads {@code 535.104.05}; empty for anything else. */
    static Optional<DriverVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new DriverVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The oldest driver that works on an operating system ({@code os.name}). */
    static DriverVersion oldestFor(String operatingSystem) {
        return operatingSystem.startsWith("Windows") ? OLDEST_WINDOWS : OLDEST_LINUX;
    }

    @Override
    public int compareTo(DriverVersion other) {
        return Comparator.comparingInt(DriverVersion::major)
                .thenComparingInt(DriverVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
