package io.layerloom.runstore.salvage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.Silent;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalvageTest {
    private static final int POINTS = 100_000;
    private static final int PAGE = 4_096;

    @TempDir
    private Path folder;

    private RunId run;

    @BeforeEach
    void measure() throws ProblemException {
        var random = new Random(2);
        try (RunStore store = RunStore.open(folder)) {
            run = store.runs()
                    .create(NewRun.of("precious", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                    .id();
            store.events().append(run, RunEvent.now(1, 0, "started", Message.of("a.b"), ""));
            try (var writer = store.metrics().writer(run, 1, new Silent())) {
                for (int i = 0; i < POINTS; i++) {
                    writer.append("train.loss", i, random.nextGaussian());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damagedPagesCostWhatIsOnThemAndNoMore(long seed) throws Exception {
        damage(new Random(seed), 6);
        useUntilDamageIsMet();
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.notice()).map(Problem::code).contains("runstore.restored");
            assertThat(store.runs().list()).hasSize(1);
            List<Double> values = new ArrayList<>();
            store.metrics()
                    .forEachPoint(
                            SeriesQuery.of(store.runs().list().getFirst().id(), "train.loss"),
                            (a, s, v) -> values.add(v));
            assertThat(values.size()).isBetween(POINTS / 2, POINTS);
            assertThat(store.metrics()
                            .summaries(store.runs().list().getFirst().id())
                            .get("train.loss")
                            .count())
                    .isEqualTo(values.size());
            RunId next = store.runs()
                    .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                    .id();
            assertThat(store.runs().find(next)).isPresent();
        }
        assertThat(asideFolders()).hasSize(1);
        assertThat(asideFolders().getFirst().resolve("runs.db")).exists();
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.notice()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoDatabaseAnyMoreIsKeptAndReplaced() throws Exception {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("runs.db"), noise);
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.notice()).map(Problem::code).contains("runstore.restored");
            assertThat(store.runs().list()).isEmpty();
        }
        assertThat(asideFolders().getFirst().resolve("runs.db")).hasBinaryContent(noise);
    }

    @Test
    void aStoreThatIsInUseIsNotReplaced() throws Exception {
        try (RunStore inUse = RunStore.open(folder)) {
            assertThat(inUse.runs().list()).hasSize(1);
            Files.createFile(folder.resolve("runs.db.damaged"));
            try (RunStore store = RunStore.open(folder)) {
                assertThat(store.notice()).map(Problem::code).contains("runstore.damaged-in-use");
                assertThat(store.runs().find(run)).isPresent();
            }
        }
        assertThat(asideFolders()).isEmpty();
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.notice()).map(Problem::code).contains("runstore.restored");
            assertThat(store.runs().get(run).name()).isEqualTo("precious");
            assertThat(store.events().list(run)).hasSize(1);
            assertThat(store.metrics().series(SeriesQuery.of(run, "train.loss")).count())
                    .isEqualTo(POINTS);
        }
    }

    @Test
    void readingADamagedStoreSaysSoAndTheNextOpeningRestoresIt() throws Exception {
        damage(new Random(7), 40);
        assertThatThrownBy(() -> {
                    try (RunStore store = RunStore.openReadOnly(folder)) {
                        readAll(store);
                    }
                })
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.damaged"));
        try (RunStore store = RunStore.openReadOnly(folder)) {
            assertThat(store.notice()).map(Problem::code).contains("runstore.restored");
            readAll(store);
        }
    }

    /** Overwrites pages behind the first few, which hold the header, the schema and the only run. */
    private void damage(Random random, int pages) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("runs.db").toFile(), "rw")) {
            int count = (int) (file.length() / PAGE);
            for (int i = 0; i < pages; i++) {
                byte[] noise = new byte[PAGE];
                random.nextBytes(noise);
                file.seek((long) PAGE * (count / 3 + random.nextInt(count - count / 3)));
                file.write(noise);
            }
        }
    }

    private void useUntilDamageIsMet() {
        assertThatThrownBy(() -> {
                    try (RunStore store = RunStore.open(folder)) {
                        readAll(store);
                    }
                })
                .isInstanceOf(ProblemException.class);
    }

    private static void readAll(RunStore store) throws ProblemException {
        for (var record : store.runs().list()) {
            store.metrics().forEachPoint(SeriesQuery.of(record.id(), "train.loss"), (a, s, v) -> {});
            store.metrics().series(SeriesQuery.of(record.id(), "train.loss").inBuckets(10));
            store.events().list(record.id());
        }
    }

    private List<Path> asideFolders() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("damaged-"))
                    .toList();
        }
    }
}
