package io.layerloom.worker.supervise;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report that a JVM leaves when it dies of a native error, in one line. */
final class HsErrReport {
    private static final int LINES = 60;
    private static final String FRAME = "# Problematic frame:";

    private HsErrReport() {}

    /**
     * Signal and frame of the report of one process, for example {@code SIGSEGV (0xb) at pc=0x00007f in C
     * [libnd4jcpu.so+0x12]}.
     *
     * @return empty if it left none
     */
    static Optional<String> summary(Path runDirectory, long pid) {
        Path report = runDirectory.resolve("hs_err_pid" + pid + ".log");
        if (!Files.isRegularFile(report)) {
            return Optional.empty();
        }
        try (BufferedReader reader = Files.newBufferedReader(report, StandardCharsets.ISO_8859_1)) {
            return summary(reader.lines().limit(LINES).toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> summary(List<String> lines) {
        List<String> parts = new ArrayList<>();
        lines.stream()
                .map(line -> line.replaceFirst("^#\\s*", "").strip())
                .filter(line ->
                        line.startsWith("SIG") || line.startsWith("EXCEPTION_") || line.contains("insufficient memory"))
                .findFirst()
                .ifPresent(line -> parts.add(line.replaceFirst(", pid=.*", "")));
        int frame = lines.indexOf(FRAME);
        if (frame >= 0 && frame + 1 < lines.size()) {
            parts.add(lines.get(frame + 1).replaceFirst("^#\\s*", "").strip());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" in ", parts));
    }
}
