package io.layerloom.worker.device;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The generation of an NVIDIA GPU, for example 8.6.
 *
 * @param major at least 1
 * @param minor at least 0
 */
public record ComputeCapability(int major, int minor) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,2})");

    /** What nd4j-cuda-11.6 1.0.0-M2.1 has machine code for; it contains no PTX, so nothing else runs, but 8.9 runs 8.6's. */
    private static final Set<ComputeCapability> IN_BUILD = Set.of(
            new ComputeCapability(3, 7),
            new ComputeCapability(5, 0),
            new ComputeCapability(5, 2),
            new ComputeCapability(6, 0),
            new ComputeCapability(6, 1),
            new ComputeCapability(7, 0),
            new ComputeCapability(7, 5),
            new ComputeCapability(8, 0),
            new ComputeCapability(8, 6),
            new ComputeCapability(8, 9));

    public ComputeCapability {
        if (major < 1 || minor < 0) {
            throw new IllegalArgumentException("major must be at least 1 and minor at least 0");
        }
    }

    /** Reads {@code 8.6}; empty for anything else, such as {@code [N/A]}. */
    static Optional<ComputeCapability> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new ComputeCapability(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /** Whether the CUDA engine has code for it. */
    public boolean isInBuild() {
        return IN_BUILD.contains(this);
    }

    /** The name of the generation where it is one that cannot be used, for example {@code Hopper}. */
    Optional<String> tooNewGeneration() {
        if (major == 9) {
            return Optional.of("Hopper");
        }
        if (major >= 10) {
            return Optional.of("Blackwell");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
