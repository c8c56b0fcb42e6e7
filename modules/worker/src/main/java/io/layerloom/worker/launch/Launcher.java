package io.layerloom.worker.launch;

import io.layerloom.engine.process.CpuFeatures;
import io.layerloom.engine.process.EngineProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds command lines, class paths and environments of the program's other processes and starts them. Safe for several
 * threads. The class path goes through the environment, so that the command line stays short enough to be read back from
 * the process table.
 */
public final class Launcher {
    /** Main class of a worker. Part of the contract: people find workers by it. */
    public static final String WORKER_MAIN = "io.layerloom.worker.WorkerMain";

    static final String SUPERVISOR_MAIN = "io.layerloom.worker.SupervisorMain";
    static final String SESSION_MAIN = "io.layerloom.worker.EngineSessionMain";

    private static final String PREFIX = "layerloom.";

    private final ProgramLayout layout;
    private final Path nativeCache;
    private final MemoryPlan memory;

    /** Starts processes of the program that lies where {@code layout} says. */
    public Launcher(ProgramLayout layout) {
        this.layout = layout;
        this.nativeCache = UserFolders.nativeCache();
        this.memory = MemoryPlan.ofThisMachine();
    }

    /** Where the program's parts lie. */
    public ProgramLayout layout() {
        return layout;
    }

    /** Starts the supervisor of a project, detached. */
    public Process supervisor(Path project, Path log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(handedOn());
        command.add(SUPERVISOR_MAIN);
        command.add(project.toString());
        return DetachedStart.start(command, environment(layout.plainClassPath()), project, log);
    }

    /** Starts a worker, detached from the session and terminal of this process. */
    public Process worker(WorkerStart start) throws IOException {
        Engine engine =
                engine(start.device().backend(), start.nativeClassifier(), start.runDirectory(), start.threads());
        List<String> command = new ArrayList<>(engine.command());
        command.add(WORKER_MAIN);
        command.add(start.project().toString());
        command.add(start.run());
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.putAll(start.environment());
        return DetachedStart.start(
                command, environment, start.project(), start.runDirectory().resolve("worker.log"));
    }

    /**
     * Starts an engine session as a child that talks over its standard input and output; what it logs goes to a file.
     *
     * @param threads engine threads, 0 for all processors
     */
    public Process session(Backend backend, Path reports, int threads) throws IOException {
        Engine engine = engine(backend, Optional.empty(), reports, threads);
        ProcessBuilder builder = new ProcessBuilder(sessionCommand(engine.command()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        reports.resolve("session.log").toFile()));
        builder.environment().putAll(engine.environment());
        return builder.start();
    }

    /** On Unix the pipe becomes descriptor 3, and whatever prints to the usual output prints to the log. */
    private static List<String> sessionCommand(List<String> engine) {
        List<String> command = new ArrayList<>();
        boolean unix = Files.isExecutable(DetachedStart.SHELL);
        if (unix) {
            command.addAll(List.of(DetachedStart.SHELL.toString(), "-c", "exec 3>&1 1>&2; exec \"$@\"", "layerloom"));
        }
        command.addAll(engine);
        if (unix) {
            command.add("-Dlayerloom.session.output=/dev/fd/3");
        }
        command.add(SESSION_MAIN);
        return command;
    }

    private Engine engine(Backend backend, Optional<String> nativeClassifier, Path reports, int threads)
            throws IOException {
        Files.createDirectories(nativeCache);
        EngineClassPath path =
                EngineClassPath.of(layout.engineClassPath(backend), CpuFeatures.detect(), nativeClassifier);
        int most = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        EngineProcess process = backend == Backend.CPU
                ? EngineProcess.cpu(path.choice(), reports, nativeCache, most)
                : EngineProcess.cuda(reports, nativeCache);
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + memory.heapMebibytes() + "m"));
        command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=" + memory.physicalBytes());
        command.addAll(process.jvmOptions());
        command.addAll(handedOn());
        Map<String, String> environment = new HashMap<>(process.environment());
        environment.putAll(environment(path.entries()));
        return new Engine(command, environment);
    }

    /** The program's own properties, so that a started process has the same settings. */
    private static List<String> handedOn() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    /** Class path and layout go through the environment: they are long, and a command line should stay readable. */
    private Map<String, String> environment(List<String> classPath) {
        Map<String, String> environment = new HashMap<>(layout.environment());
        environment.put("CLASSPATH", String.join(File.pathSeparator, classPath));
        return environment;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private record Engine(List<String> command, Map<String, String> environment) {}
}
