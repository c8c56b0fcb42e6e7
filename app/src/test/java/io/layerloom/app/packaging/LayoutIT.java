package io.layerloom.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies where in the packaged program. */
final class LayoutIT {
    private static final Pattern ENGINE_CLASS = Pattern.compile("(org/(nd4j|deeplearning4j|datavec|bytedeco)/.*)");
    private static final Pattern PLATFORM =
            Pattern.compile("-((?:linux|macosx|windows|android|ios)-(?:x86_64|arm64|x86|armhf|ppc64le))");

    @Test
    void commandsAndSupervisorsHaveNoEngineOnTheirClassPath() {
        assertThat(Layout.jars("lib"))
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(Layout.entries(jar))
                        .as("entries of %s", jar.getFileName())
                        .noneMatch(entry -> ENGINE_CLASS.matcher(entry).matches()));
    }

    @Test
    void javaFxIsOnTheModulePathOnly() {
        assertThat(Layout.jars("lib"))
                .noneMatch(jar -> Layout.entries(jar).contains("javafx/application/Platform.class"));
        assertThat(Layout.jars("lib/fx"))
                .isNotEmpty()
                .allMatch(jar -> Layout.entries(jar).contains("module-info.class"));
    }

    @Test
    void theEngineIsFoundAsAService() {
        assertThat(Layout.jars("engines/cpu"))
                .anyMatch(jar -> Layout.entries(jar).contains("META-INF/services/io.layerloom.engine.Engine"));
    }

    @Test
    void noLibraryIsThereTwice() {
        Set<String> plain = names("lib");
        Set<String> engine = names("engines/cpu");

        assertThat(engine).isNotEmpty().doesNotContainAnyElementsOf(plain);
    }

    @Test
    void nativesAreThoseOfOnePlatform() {
        Set<String> platforms = Layout.jars("engines/cpu").stream()
                .flatMap(jar -> PLATFORM.matcher(jar.getFileName().toString()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(platforms).hasSize(1);
    }

    @Test
    void everyJarOfOursCarriesLicenceAndNotices() {
        List<Path> ours = Stream.of("lib", "engines/cpu")
                .flatMap(folder -> Layout.jars(folder).stream())
                .filter(LayoutIT::isOurs)
                .toList();

        assertThat(ours)
                .hasSizeGreaterThan(10)
                .allSatisfy(jar -> assertThat(Layout.entries(jar)).contains("META-INF/LICENSE", "META-INF/NOTICE"));
    }

    @Test
    void everyLibraryIsNamedInTheNotices() throws IOException {
        List<String> named = Files.readAllLines(Layout.home().resolve("legal/NOTICE")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 2)
                .map(words -> words[0] + "-" + words[1])
                .toList();

        assertThat(Stream.of("lib", "lib/fx", "engines/cpu").flatMap(folder -> Layout.jars(folder).stream()))
                .filteredOn(jar -> !isOurs(jar))
                .allSatisfy(jar -> assertThat(named)
                        .as("notices for %s", jar.getFileName())
                        .anyMatch(name -> isOf(jar, name)));
    }

    @Test
    void samplesComeAlong() {
        assertThat(Layout.home().resolve("samples/digits-cnn/project.json")).isRegularFile();
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("layerloom-");
    }

    private static boolean isOf(Path jar, String name) {
        String file = jar.getFileName().toString();
        return file.equals(name + ".jar") || file.startsWith(name + "-");
    }

    private static Set<String> names(String folder) {
        return Layout.jars(folder).stream()
                .map(jar -> jar.getFileName().toString())
                .collect(Collectors.toSet());
    }
}
