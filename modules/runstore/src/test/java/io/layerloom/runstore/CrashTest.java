package io.layerloom.runstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that measures, at seeded random moments, and compares the store with a witness: a memory-mapped file
 * that gets every value and its time before the store does.
 */
class CrashTest {
    private static final int KILLS = 5;
    private static final long PROMISE_MILLIS = 250;
    private static final int ENTRY = 24;
    private static final int ENTRIES = 2_000_000;
    private static final String METRIC = "train.loss";

    @TempDir
    private Path folder;

    @Test
    void nothingOlderThanThePromiseIsEverMissing() throws Exception {
        var random = new Random(20_261_122);
        RunId run;
        try (RunStore store = RunStore.open(folder)) {
            run = store.runs()
                    .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                    .id();
        }
        for (int attempt = 1; attempt <= KILLS; attempt++) {
            Path witness = folder.resolve("witness-" + attempt);
            long killedAt = measureAndKill(run, attempt, witness, random.nextInt(900));
            assertSaved(run, attempt, Witness.read(witness), killedAt);
        }
    }

    private long measureAndKill(RunId run, int attempt, Path witness, int millis) throws Exception {
        try (ChildJvm child = ChildJvm.start(
                Measuring.class, folder.toString(), run.text(), Integer.toString(attempt), witness.toString())) {
            assertThat(child.readLine()).isEqualTo("measuring");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            long killedAt = System.currentTimeMillis();
            child.kill();
            return killedAt;
        }
    }

    private void assertSaved(RunId run, int attempt, List<Witness.Entry> witnessed, long killedAt)
            throws ProblemException {
        List<Double> stored = new ArrayList<>();
        try (RunStore store = RunStore.open(folder)) {
            store.metrics().forEachPoint(SeriesQuery.of(run, METRIC).ofAttempt(attempt), (a, step, value) -> {
                assertThat(step).isEqualTo(stored.size());
                stored.add(value);
            });
        }
        long due = witnessed.stream()
                .filter(e -> e.millis() < killedAt - PROMISE_MILLIS)
                .count();
        assertThat((long) stored.size()).as("saved of %d due", due).isBetween(due, (long) witnessed.size());
        for (int i = 0; i < stored.size(); i++) {
            assertThat(stored.get(i)).isEqualTo(witnessed.get(i).value());
        }
    }

    /** Measures as fast as a tiny network does, until it is killed. */
    static final class Measuring {
        private Measuring() {}

        public static void main(String[] arguments) throws Exception {
            int attempt = Integer.parseInt(arguments[2]);
            var random = new Random(attempt);
            try (RunStore store = RunStore.open(Path.of(arguments[0]));
                    MetricWriter writer = store.metrics().writer(RunId.parse(arguments[1]), attempt, new Silent())) {
                var witness = new Witness(Path.of(arguments[3]));
                ChildJvm.say("measuring");
                for (int i = 0; i < ENTRIES; i++) {
                    double value = random.nextGaussian();
                    witness.write(i, value);
                    writer.append(METRIC, i, value);
                    writer.append("train.accuracy", i, value > 0 ? 1 : 0);
                    if (i % 100 == 0) {
                        LockSupport.parkNanos(2_000_000);
                    }
                }
            }
        }
    }

    /** A file that survives the death of its process, because the system holds its pages. */
    private static final class Witness {
        private final ByteBuffer bytes;

        Witness(Path file) throws IOException {
            try (var random = new RandomAccessFile(file.toFile(), "rw")) {
                bytes = random.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, (long) ENTRY * ENTRIES);
            }
        }

        /** A value and when it was measured. */
        record Entry(long millis, double value) {}

        void write(int index, double value) {
            bytes.putDouble(index * ENTRY, value);
            bytes.putLong(index * ENTRY + Double.BYTES, System.currentTimeMillis());
            bytes.putLong(index * ENTRY + 2 * Double.BYTES, 1);
        }

        static List<Entry> read(Path file) throws IOException {
            var witness = new Witness(file);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; witness.bytes.getLong(i * ENTRY + 2 * Double.BYTES) == 1; i++) {
                entries.add(
                        new Entry(witness.bytes.getLong(i * ENTRY + Double.BYTES), witness.bytes.getDouble(i * ENTRY)));
            }
            return entries;
        }
    }
}
