package io.layerloom.worker.process;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.launch.ClassPathLayout;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project with a small table, and orders to its workers by system properties; leaves no process behind. */
final class TestProject {
    static final Duration LONG = Duration.ofSeconds(60);

    private static final int ROWS = 240;
    private static final String PREFIX = "layerloom.";

    private final Path folder;
    private final Map<String, String> before = new TreeMap<>();
    private final Workbench workbench;

    TestProject(Path folder) throws Exception {
        this.folder = folder.toRealPath();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> before.put(name, System.getProperty(name)));
        order("supervisor.idle.millis", 1500);
        order("session.idle.seconds", 2);
        writeTable();
        workbench = open();
    }

    /** Another process' view of the project, as if a second program had been started. */
    Workbench open() throws Exception {
        return Workbench.open(folder, layout());
    }

    static ClassPathLayout layout() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = ClassPathLayout.split(classPath);
        return new ClassPathLayout(entries, entries);
    }

    /** Sets a system property that supervisors and workers started from now on get. */
    void order(String name, Object value) {
        System.setProperty(PREFIX + name, String.valueOf(value));
    }

    Workbench workbench() {
        return workbench;
    }

    Path folder() {
        return folder;
    }

    Path table() {
        return folder.resolve("data.csv");
    }

    /** 45 iterations an epoch: 180 training rows in batches of 4. */
    static RunSpec spec(int epochs, CheckpointPolicy checkpoints) {
        NetworkGraph network = new NetworkGraph(
                List.of(
                        new Node(
                                "input-1", "Input", Map.of("shape", new ParameterValue.Wholes(List.of(3L))), List.of()),
                        new Node(
                                "output-1",
                                "Output",
                                Map.of(
                                        "units", new ParameterValue.Whole(3),
                                        "activation", new ParameterValue.Text("softmax")),
                                List.of("input-1"))),
                List.of());
        TrainingSettings settings = TrainingSettings.DEFAULT
                .withOptimizer(new Choice("SGD", Map.of("learningRate", new ParameterValue.Real(0.02))))
                .withBatchSize(4)
                .withEpochs(epochs)
                .withCheckpoints(checkpoints)
                .withSeed(7)
                .withDevice("cpu")
                .withThreads(1);
        return new RunSpec(network, data(), settings);
    }

    RunRecord run(RunId id) throws Exception {
        return workbench.store().runs().get(id);
    }

    RunState state(RunId id) throws Exception {
        return run(id).state();
    }

    /** Waits until a run has recorded that many iterations. */
    void awaitIteration(RunId id, long iteration) throws Exception {
        Await.until("iteration " + iteration, LONG, () -> run(id).progress().iteration() >= iteration);
    }

    ProcessHandle worker(RunId id) throws Exception {
        Path lock = RunFolder.files(folder).workerLock(id.text());
        Await.until("a worker", LONG, () -> owner(lock).isPresent());
        return owner(lock).orElseThrow();
    }

    ProcessHandle supervisor() throws Exception {
        Path lock = RunFolder.files(folder).supervisorLock();
        Await.until("a supervisor", LONG, () -> owner(lock).isPresent());
        return owner(lock).orElseThrow();
    }

    /** Processes that work on this project, whoever started them. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    List<String> events(RunId id) throws Exception {
        return workbench.store().events().list(id).stream()
                .map(event -> event.kind())
                .toList();
    }

    /** What to look at when a test fails. */
    String logs(RunId id) throws Exception {
        StringBuilder text = new StringBuilder();
        for (Path log : List.of(
                RunFolder.of(folder, id).log(),
                RunFolder.files(folder).runsDirectory().resolve("supervisor.log"))) {
            if (Files.exists(log)) {
                text.append("== ").append(log).append('\n').append(Files.readString(log));
            }
        }
        return text.toString();
    }

    /** Waits until every process of the project has ended by itself, and fails if one does not. */
    void close() throws Exception {
        workbench.close();
        try {
            Await.until(
                    "no process left: " + commands(),
                    Duration.ofSeconds(20),
                    () -> processes().isEmpty());
        } finally {
            processes().forEach(ProcessHandle::destroyForcibly);
            System.getProperties().stringPropertyNames().stream()
                    .filter(name -> name.startsWith(PREFIX))
                    .forEach(System::clearProperty);
            before.forEach(System::setProperty);
        }
    }

    private List<String> commands() {
        return processes().stream()
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }

    private static java.util.Optional<ProcessHandle> owner(Path lock) throws Exception {
        return FileLease.owner(lock).flatMap(ProcessIdentity::handle);
    }

    private static DataDescription data() {
        List<Column> columns = Stream.concat(
                        Stream.of("a", "b", "c")
                                .map(name -> new Column(name, Column.Type.NUMBER, Column.Role.FEATURE, List.of())),
                        Stream.of(new Column("kind", Column.Type.CATEGORY, Column.Role.TARGET, List.of("x", "y", "z"))))
                .toList();
        return new DataDescription(
                new Source.Csv("data.csv", ',', CsvHeader.NAMES, columns),
                new Split.Fractions(0.125, 0.125, Split.Mode.STRATIFIED, 1),
                List.of(Preprocessing.STANDARDIZE));
    }

    private void writeTable() throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("a,b,c,kind\n");
        for (int i = 0; i < ROWS; i++) {
            int kind = i % 3;
            text.append(String.format(
                    Locale.ROOT,
                    "%.6f,%.6f,%.6f,%s%n",
                    random.nextGaussian() + 2 * kind,
                    random.nextGaussian() - kind,
                    random.nextGaussian(),
                    "xyz".charAt(kind)));
        }
        Files.writeString(table(), text);
    }
}
