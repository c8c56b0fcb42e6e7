package io.layerloom.worker.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged program: ours in {@code lib/}, the engine's jars in {@code engines/cpu/} and {@code engines/cuda/}.
 *
 * @param home absolute folder of the program
 */
public record InstalledLayout(Path home) implements ProgramLayout {
    static final String VARIABLE = "LAYERLOOM_PROGRAM";

    public InstalledLayout {
        if (!home.isAbsolute()) {
            throw new IllegalArgumentException("home must be absolute, not " + home);
        }
    }

    @Override
    public List<String> plainClassPath() {
        return List.of(home.resolve("lib").toString() + File.separator + "*");
    }

    @Override
    public List<String> engineClassPath(Backend backend) {
        Path folder = home.resolve("engines").resolve(backend.folder());
        List<String> engine = Files.isDirectory(folder) ? jars(folder) : List.of();
        if (engine.isEmpty()) {
            return List.of();
        }
        List<String> entries = new ArrayList<>(plainClassPath());
        entries.addAll(engine);
        return List.copyOf(entries);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(VARIABLE, home.toString());
    }

    private static List<String> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
