package io.layerloom.runstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.metric.Series;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What storing and reading measurements costs. */
@Tag("bench")
class StoreBenchmarkTest {
    private static final int ITERATIONS = 2_500_000;
    private static final int LONG = 10_000_000;

    @TempDir
    private Path folder;

    /** Four metrics of a training with a noisy loss; until everything is saved. */
    @Test
    void append() throws Exception {
        var random = new Random(1);
        double[] noise = random.doubles(1 << 16).toArray();
        try (RunStore store = RunStore.open(folder)) {
            RunId run = create(store);
            long start = System.nanoTime();
            try (MetricWriter writer = store.metrics().writer(run, 1, new Silent())) {
                for (int i = 0; i < ITERATIONS; i++) {
                    double value = noise[i & 0xffff] * (1 + 1e-9 * i);
                    writer.append("train.loss", i, value);
                    writer.append("train.accuracy", i, Math.rint(32 * value) / 32);
                    writer.append("learningRate", i, 0.001);
                    writer.append("examplesPerSecond", i, 1_000 / (1 + value));
                }
                writer.flush();
            }
            report("store.append", (System.nanoTime() - start) / 1e3 / (4.0 * ITERATIONS), "us/point");
        }
    }

    @Test
    void bytesPerPoint() throws Exception {
        report("store.bytes.per.point", bytesPerPoint(false), "bytes");
        report("store.bytes.per.point.float", bytesPerPoint(true), "bytes");
    }

    private double bytesPerPoint(boolean exactFloats) throws Exception {
        int points = 2_000_000;
        Path place = folder.resolve("bytes" + exactFloats);
        var random = new Random(1);
        try (RunStore store = RunStore.open(place)) {
            try (MetricWriter writer = store.metrics().writer(create(store), 1, new Silent())) {
                for (int i = 0; i < points; i++) {
                    double value = Math.exp(-i / 4e5) + 0.1 * random.nextGaussian();
                    writer.append("train.loss", i, exactFloats ? (float) value : value);
                }
            }
        }
        return (double) Files.size(place.resolve("runs.db")) / points;
    }

    /** 1,000 buckets at zooms of all sizes; the slowest zoom's median counts. */
    @Test
    void query() throws Exception {
        var random = new Random(1);
        try (RunStore store = RunStore.open(folder)) {
            RunId run = create(store);
            try (MetricWriter writer = store.metrics().writer(run, 1, new Silent())) {
                for (int i = 0; i < LONG; i++) {
                    writer.append("train.loss", i, random.nextDouble());
                }
            }
            double slowest = 0;
            for (int width = LONG; width >= 1_000; width /= 3) {
                double[] millis = new double[15];
                for (int i = 0; i < millis.length; i++) {
                    long from = width == LONG ? 0 : random.nextInt(LONG - width);
                    long start = System.nanoTime();
                    Series series = store.metrics()
                            .series(SeriesQuery.of(run, "train.loss").between(from, from + width - 1));
                    millis[i] = (System.nanoTime() - start) / 1e6;
                    assertThat(series.count()).isEqualTo(width);
                }
                Arrays.sort(millis);
                slowest = Math.max(slowest, millis[millis.length / 2]);
            }
            report("store.query.10M", slowest, "ms");
        }
    }

    private static RunId create(RunStore store) throws Exception {
        return store.runs()
                .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                .id();
    }

    private static void report(String name, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "bench %s %.4f %s", name, value, unit));
    }
}
