package io.layerloom.worker.launch;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program that is not packaged: explicit class paths, as tests and the build's own programs use them.
 *
 * @param plainClassPath entries for processes without an engine
 * @param cpuClassPath entries for processes with the CPU engine
 */
public record ClassPathLayout(List<String> plainClassPath, List<String> cpuClassPath) implements ProgramLayout {
    static final String PLAIN = "LAYERLOOM_CLASSPATH_PLAIN";
    static final String ENGINE_CPU = "LAYERLOOM_CLASSPATH_CPU";

    public ClassPathLayout {
        plainClassPath = List.copyOf(plainClassPath);
        cpuClassPath = List.copyOf(cpuClassPath);
        if (plainClassPath.isEmpty()) {
            throw new IllegalArgumentException("plainClassPath must not be empty");
        }
    }

    @Override
    public List<String> engineClassPath(Backend backend) {
        return backend == Backend.CPU ? cpuClassPath : List.of();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                PLAIN, String.join(File.pathSeparator, plainClassPath),
                ENGINE_CPU, String.join(File.pathSeparator, cpuClassPath));
    }

    /** The entries of a class path in one string. */
    public static List<String> split(String classPath) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .filter(entry -> !entry.isBlank())
                .toList();
    }
}
