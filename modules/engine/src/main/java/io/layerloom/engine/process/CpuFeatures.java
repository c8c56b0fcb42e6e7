package io.layerloom.engine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this machine can execute, as far as the choice of a native library depends on it. Immutable.
 *
 * @param platform operating system and architecture in the words of JavaCPP, for example {@code linux-x86_64}
 * @param flags instruction sets in the words of Linux ({@code avx2}, {@code avx512f} …); empty where they are unknown
 */
public record CpuFeatures(String platform, Set<String> flags) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    public CpuFeatures {
        flags = Set.copyOf(flags);
    }

    /** The features of this machine. The flags are known on Linux only; elsewhere the set is empty. */
    public static CpuFeatures detect() {
        return new CpuFeatures(
                platform(System.getProperty("os.name", ""), System.getProperty("os.arch", "")), readFlags());
    }

    /** Whether every instruction set is known to be there. */
    public boolean has(String... wanted) {
        return flags.containsAll(Arrays.asList(wanted));
    }

    /** The platform's name for the values of the system properties {@code os.name} and {@code os.arch}. */
    static String platform(String osName, String osArch) {
        return systemName(osName.toLowerCase(Locale.ROOT)) + "-" + architecture(osArch.toLowerCase(Locale.ROOT));
    }

    /** The flags of the first processor in the text of {@code /proc/cpuinfo}. */
    static Set<String> parse(Stream<String> cpuInfo) {
        return cpuInfo.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                .findFirst()
                .map(line -> Arrays.stream(
                                line.substring(line.indexOf(':') + 1).trim().split("\\s+"))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private static Set<String> readFlags() {
        if (!Files.isReadable(CPU_INFO)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return parse(lines);
        } catch (IOException e) {
            System.getLogger(CpuFeatures.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot read " + CPU_INFO + ", assuming a plain processor", e);
            return Set.of();
        }
    }

    private static String systemName(String name) {
        if (name.startsWith("mac")) {
            return "macosx";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String architecture(String name) {
        return switch (name) {
            case "amd64", "x64", "x86-64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }
}
