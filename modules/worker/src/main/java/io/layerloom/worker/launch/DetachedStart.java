package io.layerloom.worker.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a process that outlives its starter. Output goes to a file, never to a pipe of the starter, input is empty.
 *
 * <p>On Unix a shell sets SIGINT and SIGHUP to ignored before it becomes the process (a JVM leaves ignored signals
 * ignored), so there is no moment in which Ctrl-C or a closed terminal can reach it; {@code setsid}, where there is one,
 * gives it a session of its own as well. The shell replaces itself, so the process id is that of the program.
 */
final class DetachedStart {
    static final Path SHELL = Path.of("/bin/sh");
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private DetachedStart() {}

    /** Starts {@code command}; its output is appended to {@code log}. */
    static Process start(List<String> command, Map<String, String> environment, Path directory, Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(wrapped(command))
                .directory(directory.toFile())
                .redirectInput(nothing())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> wrapped(List<String> command) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> whole =
                new ArrayList<>(List.of(SHELL.toString(), "-c", "trap '' INT HUP; exec \"$@\"", "layerloom"));
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }
}
