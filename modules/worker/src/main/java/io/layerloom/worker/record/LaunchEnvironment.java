package io.layerloom.worker.record;

import io.layerloom.data.DataLocations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The environment variables that say where shared datasets are, as they were when a person last asked for a run of
 * this project: the supervisor that starts the worker may have been started by somebody else. Only these few are taken from the file.
 */
public final class LaunchEnvironment {
    private static final String NAME = "launch.properties";
    private static final int LARGEST = 64 << 10;
    private static final List<String> VARIABLES = List.of(DataLocations.VARIABLE, "XDG_DATA_HOME", "LOCALAPPDATA");

    private LaunchEnvironment() {}

    /** Keeps what this process has in the project's folder of runs. */
    public static void save(Path runsDirectory) throws IOException {
        Properties properties = new Properties();
        absolute(System.getenv()).forEach(properties::setProperty);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        properties.store(content, null);
        AtomicFile.write(runsDirectory.resolve(NAME), content.toByteArray());
    }

    /** What was kept; nothing if there is no such file. */
    public static Map<String, String> load(Path runsDirectory) throws IOException {
        Path file = runsDirectory.resolve(NAME);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (InputStream input = Files.newInputStream(file)) {
            properties.load(new InputStreamReader(input, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
        Map<String, String> found = new TreeMap<>();
        VARIABLES.stream()
                .filter(name -> properties.getProperty(name) != null)
                .forEach(name -> found.put(name, properties.getProperty(name)));
        return found;
    }

    /** A relative folder means something else in another working directory. */
    private static Map<String, String> absolute(Map<String, String> environment) {
        Map<String, String> found = new TreeMap<>();
        VARIABLES.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .forEach(name -> found.put(
                        name, Path.of(environment.get(name)).toAbsolutePath().toString()));
        return found;
    }
}
