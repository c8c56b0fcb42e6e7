package io.layerloom.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The content of a project's own files, apart from {@code runs} and {@code history}. */
final class ProjectFiles {
    private ProjectFiles() {}

    static Map<String, Integer> hashes(Path project) throws IOException {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = project.relativize(file).toString();
                if (!name.startsWith("runs") && !name.startsWith("history")) {
                    hashes.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return hashes;
    }
}
