package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged program, started through its launcher with a user folder of its own. Supervisors of its projects end soon
 * after their work, so that a test can see that nothing stays behind.
 */
final class Program {
    private static final Path LAUNCHER =
            Path.of(System.getProperty("layerloom.home")).resolve("bin").resolve("layerloom");
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final String PICKED_UP = "Picked up JAVA_TOOL_OPTIONS";

    private final Path scratch;
    private final Map<String, String> properties = new TreeMap<>();
    private final List<String> wrapper = new ArrayList<>();
    private String data = "";
    private int calls;

    Program(Path scratch) {
        this.scratch = scratch;
        properties.put("layerloom.supervisor.idle.millis", "1500");
    }

    /** The same program whose workers write a witness file. */
    Program withWitness(Path file) {
        properties.put("layerloom.witness", file.toString());
        return this;
    }

    /** The same program with a folder of shared datasets. */
    Program withData(String folder) {
        data = folder;
        return this;
    }

    /** The same program, started through another one. */
    Program startedBy(String... words) {
        wrapper.addAll(List.of(words));
        return this;
    }

    /** A copy of a sample in the scratch folder. */
    Path sample(String sample, String name) {
        Path project = scratch.resolve(name);
        assertThat(run("new", project, "--from", sample).exit()).isZero();
        return project;
    }

    /** Runs a command to its end. */
    Result run(Object... words) {
        return start(words).end();
    }

    /** Starts a command. */
    Running start(Object... words) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(LAUNCHER.toString());
        Stream.of(words).map(String::valueOf).forEach(command::add);
        int number = ++calls;
        Path out = scratch.resolve("out-" + number);
        Path err = scratch.resolve("err-" + number);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("XDG_DATA_HOME", scratch.resolve("user").toString());
        builder.environment().remove("LAYERLOOM_DATA");
        if (!data.isEmpty()) {
            builder.environment().put("LAYERLOOM_DATA", data);
        }
        builder.environment().put("LAYERLOOM_LANG", "en");
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        properties.entrySet().stream()
                                .map(one -> "-D" + one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" ")));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command at work. */
    record Running(Process process, Path out, Path err) {
        Result end() {
            try {
                if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("did not end: " + Files.readString(err));
                }
                return new Result(process.exitValue(), Files.readString(out), said());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        String said() {
            try (Stream<String> lines = Files.lines(err)) {
                return lines.filter(line -> !line.startsWith(PICKED_UP)).collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a command came to. */
    record Result(int exit, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }

        Result isDone() {
            assertThat(exit).as(toString()).isZero();
            return this;
        }
    }

    /** Words with more behind them. */
    static Object[] with(Object[] words, Object... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
    }

    /** Waits until something is so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        long begin = System.nanoTime();
        while (!condition.call()) {
            assertThat(System.nanoTime() - begin).as("waited in vain: " + what).isLessThan(LONGEST_WAIT.toNanos());
            never.await(20, TimeUnit.MILLISECONDS);
        }
    }

    /** The living processes of a project with a main class of this name. */
    static List<ProcessHandle> processes(Path project, String mainClass) {
        String place = project.toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(mainClass) && line.contains(place))
                        .isPresent())
                .toList();
    }

    /** No process of a project stays behind. */
    static void assertNothingLeft(Path project) throws Exception {
        await(
                "supervisor and workers of " + project + " end",
                () -> processes(project, "io.layerloom.worker").isEmpty());
    }
}
