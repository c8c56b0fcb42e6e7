package io.layerloom.runstore;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process that runs a class of the tests and talks in lines. Ended, if need be by force, when closed. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the main method of {@code type} with this process's class path. */
    public static ChildJvm start(Class<?> type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                type.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** In the child: writes a line for the parent. */
    public static void say(String line) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(line);
    }

    /** In the child: waits for the parent's word. */
    public static void awaitGo() throws IOException {
        if (System.in.read() < 0) {
            throw new IOException("the parent is gone");
        }
    }

    /** In the child: waits until the parent ends it or is gone. */
    public static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is ever sent; the end of the input is the parent's end.
        }
    }

    /** The child's next line. */
    public String readLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as kill -9 does and waits until it has ended. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until it has ended by itself. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Lets a child go on that waits in {@link #awaitGo}. */
    public void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Kills it if it still runs; whoever is interrupted while it ends stays interrupted. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
