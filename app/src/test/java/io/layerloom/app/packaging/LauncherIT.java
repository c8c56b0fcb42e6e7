package io.layerloom.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, for what it decides before Java starts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The script of that system is layerloom.bat")
final class LauncherIT {
    private static final Path LAUNCHER = Layout.home().resolve("bin/layerloom");

    @TempDir
    Path folder;

    @Test
    void startsThroughALinkInAFolderWithSpaces() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("a folder")).resolve("ll"), LAUNCHER);

        Result result = run(link, Map.of(), "--version");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.out()).isNotBlank();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void handsWordsOverAsTheyAre() throws Exception {
        Result result = run(LAUNCHER, Map.of(), "summary", "no such folder *$HOME");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no such folder *$HOME");
    }

    @Test
    void ignoresAnOldJavaHome() throws Exception {
        Path old = fakeJava("17.0.15");

        Result result = run(LAUNCHER, Map.of("JAVA_HOME", old.toString()), "--version");

        assertThat(result.exit()).as(result.toString()).isZero();
    }

    @Test
    void refusesAnOldJavaThatWasAskedForByName() throws Exception {
        Path old = fakeJava("17.0.15");

        Result result = run(LAUNCHER, Map.of("LAYERLOOM_JAVA_HOME", old.toString()), "--version");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("LAYERLOOM_JAVA_HOME=" + old).contains("Java 25");
    }

    @Test
    void commandsUseTheArchiveOfClasses() throws Exception {
        Result result = run(LAUNCHER, Map.of("_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + log()), "--version");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(Files.readAllLines(log()))
                .anyMatch(line -> line.contains("io.layerloom.app.Main source: shared objects file"));
    }

    @Test
    void aProgramThatWasMovedWorksWithoutRemarks() throws Exception {
        Path moved = folder.resolve("moved program");
        Files.createDirectories(moved.resolve("bin"));
        Files.createDirectories(moved.resolve("lib"));
        Files.copy(LAUNCHER, moved.resolve("bin/layerloom"), StandardCopyOption.COPY_ATTRIBUTES);
        for (Path file : Layout.jars("lib")) {
            Files.copy(file, moved.resolve("lib").resolve(file.getFileName()));
        }
        Files.copy(Layout.home().resolve("lib/jdk.path"), moved.resolve("lib/jdk.path"));
        Files.copy(Layout.home().resolve("lib/commands.jsa"), moved.resolve("lib/commands.jsa"));

        Result result = run(moved.resolve("bin/layerloom"), Map.of(), "--version");

        assertThat(result.exit()).as(result.toString()).isZero();
        assertThat(result.err()).isEmpty();
    }

    private Path log() {
        return folder.resolve("classes.log");
    }

    private Path fakeJava(String version) throws IOException {
        Path home = folder.resolve("jdk");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho wrong java\nexit 9\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Result run(Path launcher, Map<String, String> environment, String... words)
            throws IOException, InterruptedException, ExecutionException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("LAYERLOOM_JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.errorReader()));
        String out = read(process.inputReader());
        return new Result(process.waitFor(), out, err.get());
    }

    private static String read(BufferedReader reader) {
        return String.join("\n", reader.lines().toList());
    }

    private record Result(int exit, String out, String err) {}
}
