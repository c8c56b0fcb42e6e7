package io.layerloom.project;

import io.layerloom.project.sample.Samples;
import io.layerloom.project.store.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real projects for tests: those of the repository, or copies of them. */
public final class TestProjects {
    private TestProjects() {}

    /** The folder {@code sample-projects} of the repository that this test was built from. */
    public static Path shipped() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("sample-projects"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("the test does not run inside the repository");
            }
        }
        return at.resolve("sample-projects");
    }

    /** Names of all shipped samples. */
    public static List<String> names() throws Exception {
        try (Stream<Path> folders = Files.list(shipped())) {
            return folders.filter(folder -> Files.exists(folder.resolve("project.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A fresh copy of the iris sample. */
    public static Project iris(Path target) throws Exception {
        return new Samples(shipped()).copy("iris", target);
    }
}
