package io.layerloom.runstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    @TempDir
    private Path folder;

    @Test
    void isCreatedWithItsFolderAndFoundAgain() throws Exception {
        Path runs = folder.resolve("my #1 project? 100%/runs");
        RunId id;
        try (RunStore store = RunStore.open(runs)) {
            id = create(store);
            assertThat(store.access()).isEqualTo(StoreAccess.READ_WRITE);
            assertThat(store.notice()).isEmpty();
        }
        assertThat(runs.resolve("runs.db")).exists();
        try (RunStore store = RunStore.open(runs)) {
            assertThat(store.runs().get(id).id()).isEqualTo(id);
        }
        assertThat(runs.resolve("runs.db-wal")).as("nothing is left in the log").doesNotExist();
    }

    @Test
    void manyThreadsMayCreateItAtOnce() throws Exception {
        try (var executor = Executors.newFixedThreadPool(6)) {
            List<Callable<RunId>> creating = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                creating.add(() -> {
                    try (RunStore store = RunStore.open(folder)) {
                        return create(store);
                    }
                });
            }
            List<RunId> ids = new ArrayList<>();
            for (Future<RunId> id : executor.invokeAll(creating)) {
                ids.add(id.get());
            }
            try (RunStore store = RunStore.open(folder)) {
                assertThat(store.runs().list())
                        .hasSize(6)
                        .allSatisfy(r -> assertThat(ids).contains(r.id()));
            }
        }
    }

    @Test
    void theDataVersionTellsOfEveryWrite() throws Exception {
        try (RunStore store = RunStore.open(folder);
                RunStore other = RunStore.open(folder);
                RunStore reader = RunStore.openReadOnly(folder)) {
            long before = reader.dataVersion();
            assertThat(reader.dataVersion()).isEqualTo(before);
            create(other);
            long after = reader.dataVersion();
            assertThat(after).isNotEqualTo(before);
            long own = store.dataVersion();
            create(store);
            assertThat(store.dataVersion()).isNotEqualTo(own);
        }
    }

    @Test
    void oneThatDoesNotExistReadsAsEmptyAndIsNotCreated() throws Exception {
        Path runs = folder.resolve("runs");
        try (RunStore store = RunStore.openReadOnly(runs)) {
            assertThat(store.runs().list()).isEmpty();
            assertThat(store.metrics().summaries()).isEmpty();
            assertThat(store.access()).isEqualTo(StoreAccess.READ_ONLY);
            assertProblem(() -> create(store), "runstore.opened-read-only");
        }
        assertThat(runs).doesNotExist();
    }

    @Test
    void aReaderSeesWhatOthersWriteButWritesNothing() throws Exception {
        try (RunStore store = RunStore.open(folder);
                RunStore reader = RunStore.openReadOnly(folder)) {
            RunId id = create(store);
            assertThat(reader.runs().find(id)).isPresent();
            assertProblem(() -> reader.control().request(id, "stop", ""), "runstore.opened-read-only");
        }
    }

    @Test
    void aNewerFormatCanBeLookedAtOnly() throws Exception {
        RunId id;
        try (RunStore store = RunStore.open(folder)) {
            id = create(store);
        }
        change("PRAGMA user_version = 99", "ALTER TABLE runs ADD COLUMN novelty TEXT");
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.access()).isEqualTo(StoreAccess.READ_ONLY);
            assertThat(store.notice()).map(Problem::code).contains("runstore.newer-format");
            assertThat(store.runs().find(id)).isPresent();
            assertProblem(() -> create(store), "runstore.newer-format");
        }
        try (RunStore store = RunStore.openReadOnly(folder)) {
            assertThat(store.notice()).map(Problem::code).contains("runstore.newer-format");
        }
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
        change("CREATE TABLE recipes (name TEXT)");
        assertProblem(() -> RunStore.open(folder), "runstore.not-a-store");
        assertProblem(() -> RunStore.openReadOnly(folder), "runstore.not-a-store");
    }

    @Test
    void networkDrivesAreRefused() {
        for (String type : List.of("nfs4", "cifs", "SMB3", "fuse.sshfs")) {
            var opener = new StoreOpener(folder, new NetworkDrives(path -> type));
            assertProblem(opener::openForWriting, "runstore.network-drive");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInPlaceOfTheFolderIsAProblem() throws Exception {
        Path file = Files.writeString(folder.resolve("runs"), "", StandardCharsets.UTF_8);
        assertProblem(() -> RunStore.open(file), "runstore.folder-not-writable");
    }

    @Test
    void aReadOnlyDriveCanBeReadAndSaysWhyItCannotBeWritten() throws Exception {
        RunId id;
        Path runs = folder.resolve("runs");
        try (RunStore store = RunStore.open(runs)) {
            id = create(store);
        }
        try (Mount mount = Mount.readOnly(runs)) {
            assumeTrue(mount.isMounted(), "mounting needs root; permissions do not bind root");
            assertProblem(() -> RunStore.open(runs), "runstore.folder-not-writable");
            try (RunStore store = RunStore.openReadOnly(runs)) {
                assertThat(store.runs().find(id)).isPresent();
                assertThat(store.metrics()
                                .series(SeriesQuery.of(id, "train.loss"))
                                .count())
                        .isZero();
            }
        }
    }

    @Test
    void aFullDriveKeepsWhatWasSavedAndSaysSo() throws Exception {
        Path drive = Files.createDirectory(folder.resolve("drive"));
        try (Mount mount = Mount.small(drive, "400k")) {
            assumeTrue(mount.isMounted(), "mounting needs root");
            try (RunStore store = RunStore.open(drive)) {
                RunId id = create(store);
                assertThatThrownBy(() -> {
                            while (true) {
                                store.runs().setNotes(id, "x".repeat(10_000));
                                store.control().request(id, "note", "x".repeat(10_000));
                            }
                        })
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.problems().getFirst().code())
                                        .isIn("runstore.disk-full", "runstore.io"));
                assertThat(store.runs().get(id).notes()).hasSize(10_000);
            }
        }
    }

    private void change(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("runs.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static RunId create(RunStore store) throws ProblemException {
        return store.runs()
                .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                .id();
    }

    private static void assertProblem(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo(code));
    }

    /** A mount that ends with the test, where the system lets us. */
    private record Mount(Path place, boolean isMounted) implements AutoCloseable {
        static Mount small(Path place, String size) throws IOException, InterruptedException {
            return new Mount(place, run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()));
        }

        static Mount readOnly(Path place) throws IOException, InterruptedException {
            String path = place.toString();
            boolean bound = run("mount", "--bind", path, path);
            return new Mount(place, bound && run("mount", "-o", "remount,bind,ro", path));
        }

        private static boolean run(String... command) throws IOException, InterruptedException {
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                run("umount", place.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
