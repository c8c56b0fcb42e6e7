package io.layerloom.runstore.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is measured, in whatever portions and attempts, queries answer exactly what a plain list would. */
class SeriesPropertyTest {
    private static final String METRIC = "train.loss";

    @Property(tries = 60)
    void queriesAnswerWhatWasMeasured(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int attempts,
            @ForAll @IntRange(max = 14_000) int mostPoints,
            @ForAll @IntRange(min = 1, max = 300) int mostBuckets)
            throws Exception {
        inFolder(folder -> {
            var random = new Random(seed);
            try (var fixture = new Fixture(folder)) {
                Measured measured = measure(fixture, random, attempts, mostPoints);
                for (int i = 0; i < 12; i++) {
                    long from = i == 0 ? Long.MIN_VALUE : random.nextInt(20_000) - 100;
                    long to = i == 0 ? Long.MAX_VALUE : from + random.nextInt(20_000);
                    int buckets = 1 + random.nextInt(mostBuckets);
                    Series answer = fixture.metrics.series(SeriesQuery.of(fixture.run, METRIC)
                            .between(from, to)
                            .inBuckets(buckets));
                    SeriesAssert.assertAnswers(answer, measured.counting(from, to), buckets);
                }
                assertAttempts(fixture, measured, attempts);
                assertSummary(fixture, measured);
            }
        });
    }

    private static Measured measure(Fixture fixture, Random random, int attempts, int mostPoints)
            throws ProblemException {
        var measured = new Measured();
        long start = 0;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            long step = start;
            MetricWriter writer = fixture.writer(attempt);
            if (random.nextBoolean()) {
                writer.beginsAt(step);
                measured.begin(attempt, step);
                step += random.nextInt(3);
            }
            int points = random.nextInt(mostPoints + 1);
            for (int i = 0; i < points; i++) {
                double value = value(random, i);
                writer.append(METRIC, step, value);
                measured.add(attempt, step, value);
                step += random.nextInt(20) == 0 ? random.nextInt(4) : 1;
                if (random.nextInt(1 + mostPoints / 4) == 0) {
                    writer.flush();
                }
                if (random.nextInt(1 + mostPoints / 2) == 0) {
                    writer.close();
                    writer = fixture.writer(attempt);
                }
            }
            writer.close();
            start = random.nextInt((int) step + 1);
        }
        return measured;
    }

    private static double value(Random random, int i) {
        return switch (random.nextInt(40)) {
            case 0 -> Double.longBitsToDouble(0x7ff8_0000_0000_0000L | random.nextInt(1 << 20));
            case 1 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case 2 -> random.nextBoolean() ? 0.0 : -0.0;
            default -> Math.exp(-i / 3_000.0) + 0.1 * random.nextGaussian();
        };
    }

    private static void assertAttempts(Fixture fixture, Measured measured, int attempts) throws ProblemException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            List<Measured.Point> all = new ArrayList<>();
            fixture.metrics.forEachPoint(
                    SeriesQuery.of(fixture.run, METRIC).ofAttempt(attempt),
                    (a, step, value) -> all.add(new Measured.Point(step, value)));
            assertThat(all).hasSameSizeAs(measured.ofAttempt(attempt));
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i)).isEqualTo(measured.ofAttempt(attempt).get(i));
            }
        }
    }

    private static void assertSummary(Fixture fixture, Measured measured) throws ProblemException {
        List<Measured.Point> points = measured.counting(Long.MIN_VALUE, Long.MAX_VALUE);
        MetricSummary summary = fixture.metrics.summaries(fixture.run).get(METRIC);
        if (points.isEmpty()) {
            assertThat(summary).isNull();
            return;
        }
        List<Measured.Point> finite =
                points.stream().filter(p -> Double.isFinite(p.value())).toList();
        var byValue = Comparator.comparingDouble(Measured.Point::value);
        assertThat(summary.count()).isEqualTo(points.size());
        assertThat(summary.nan())
                .isEqualTo(points.stream().filter(p -> Double.isNaN(p.value())).count());
        assertThat(summary.firstStep()).isEqualTo(points.getFirst().step());
        assertThat(summary.lastStep()).isEqualTo(points.getLast().step());
        // A summary does not tell the two zeros apart; the points do.
        assertThat(Double.compare(summary.last() + 0.0, points.getLast().value() + 0.0))
                .isZero();
        if (!finite.isEmpty()) {
            assertThat(summary.min())
                    .isEqualTo(finite.stream().min(byValue).orElseThrow().value());
            assertThat(summary.max())
                    .isEqualTo(finite.stream().max(byValue).orElseThrow().value());
            long minStep = finite.stream()
                    .filter(p -> p.value() == summary.min())
                    .findFirst()
                    .orElseThrow()
                    .step();
            assertThat(summary.minStep()).isEqualTo(minStep);
        }
    }

    /** Work in a folder that is removed afterwards. */
    @FunctionalInterface
    private interface InFolder {
        void run(Path folder) throws Exception;
    }

    private static void inFolder(InFolder work) throws Exception {
        Path folder = Files.createTempDirectory("series");
        try {
            work.run(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    delete(file);
                }
            }
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
