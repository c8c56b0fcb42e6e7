package io.layerloom.worker.launch;

import io.layerloom.engine.process.CpuFeatures;
import io.layerloom.engine.process.NativeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The class path of one engine process: with exactly one build of the native library.
 *
 * @param entries class path
 * @param choice the build of the native library; with an empty classifier if the class path has none
 */
record EngineClassPath(List<String> entries, NativeChoice choice) {
    private static final NativeChoice NO_NATIVES = new NativeChoice("", "");

    EngineClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Chooses from what is laid out.
     *
     * @param wanted the build that an earlier attempt used, or empty; where it is missing the best one is taken, and the
     *     worker records the difference
     */
    static EngineClassPath of(List<String> laidOut, CpuFeatures cpu, Optional<String> wanted) {
        List<String> names = laidOut.stream().map(EngineClassPath::fileName).toList();
        NativeChoice choice = wanted.flatMap(name -> NativeChoice.named(name, cpu, names))
                .or(() -> NativeChoice.choose(cpu, names))
                .orElse(NO_NATIVES);
        List<String> kept =
                laidOut.stream().filter(entry -> choice.keeps(fileName(entry))).toList();
        return new EngineClassPath(kept, choice);
    }

    private static String fileName(String entry) {
        // "lib/*" is no path on Windows, so this does not go through Path for it
        return entry.endsWith("*") ? entry : String.valueOf(Path.of(entry).getFileName());
    }
}
