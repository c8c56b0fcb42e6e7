package io.layerloom.runstore.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.run.RunState;
import io.layerloom.runstore.sql.FullDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricWriterTest {
    private static final String LOSS = "train.loss";

    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() throws ProblemException {
        fixture = new Fixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void savesByItselfWithoutBeingAsked() throws Exception {
        try (MetricWriter writer = fixture.writer(1)) {
            writer.append(LOSS, 0, 1.5);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (count(LOSS) == 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(count(LOSS)).isEqualTo(1);
        }
    }

    @Test
    void keepsTheTailShortHoweverOftenItCommits() throws Exception {
        try (MetricWriter writer = fixture.writer(1)) {
            for (int i = 0; i < 300; i++) {
                writer.append(LOSS, i, i);
                writer.flush();
                assertThat(fixture.rows("metric_tail")).isLessThanOrEqualTo(64);
            }
            assertThat(count(LOSS)).isEqualTo(300);
        }
        assertThat(fixture.rows("metric_tail")).isZero();
        assertThat(fixture.rows("metric_blocks")).isEqualTo(1);
        assertThat(count(LOSS)).isEqualTo(300);
    }

    @Test
    void writesProgressOnlyForTheCurrentAttempt() throws Exception {
        try (MetricWriter writer = fixture.writer(1)) {
            writer.progress(RunProgress.of(2, 70, 5, 30));
            writer.flush();
            RunProgress progress = fixture.runs.get(fixture.run).progress();
            assertThat(progress.epoch()).isEqualTo(2);
            assertThat(progress.iteration()).isEqualTo(70);
            assertThat(progress.iterationsPerEpoch()).isEqualTo(30);
        }
        try (MetricWriter stale = fixture.writer(9)) {
            stale.progress(RunProgress.of(4, 99, 5, 30));
            stale.flush();
        }
        assertThat(fixture.runs.get(fixture.run).progress().iteration()).isEqualTo(70);
    }

    @Test
    void refusesStepsThatGoBackAlsoAfterItWasOpenedAgain() throws Exception {
        try (MetricWriter writer = fixture.writer(1)) {
            writer.append(LOSS, 5, 1);
            writer.append(LOSS, 5, 2);
            assertThatThrownBy(() -> writer.append(LOSS, 4, 3)).isInstanceOf(IllegalArgumentException.class);
        }
        try (MetricWriter writer = fixture.writer(1)) {
            assertThatThrownBy(() -> writer.append(LOSS, 4, 3)).isInstanceOf(IllegalArgumentException.class);
            writer.append(LOSS, 5, 4);
        }
        assertThat(count(LOSS)).isEqualTo(3);
    }

    @Test
    void aClosedWriterTakesNothing() throws Exception {
        MetricWriter writer = fixture.writer(1);
        writer.append(LOSS, 0, 1);
        writer.close();
        writer.close();
        assertThatThrownBy(() -> writer.append(LOSS, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThat(count(LOSS)).isEqualTo(1);
    }

    @Test
    void aDeclaredBeginningHidesWhatEarlierAttemptsMeasuredBeyond() throws Exception {
        try (MetricWriter first = fixture.writer(1)) {
            for (int i = 0; i < 10; i++) {
                first.append("val.loss", i, i);
            }
        }
        try (MetricWriter second = fixture.writer(2)) {
            second.beginsAt(4);
        }
        assertThat(count("val.loss")).isEqualTo(4);
        Series all =
                fixture.metrics.series(SeriesQuery.of(fixture.run, "val.loss").ofAttempt(1));
        assertThat(all.count()).isEqualTo(10);
    }

    @Test
    void onAFullDiskNothingIsLostAndTheOwnerIsTold() throws Exception {
        var random = new Random(3);
        var measured = new Measured();
        try (MetricWriter writer = fixture.writer(1)) {
            writer.append(LOSS, 0, 0.5);
            measured.add(1, 0, 0.5);
            writer.flush();
            FullDisk.leave(fixture.database, 2);
            for (int i = 1; i < 50_000; i++) {
                double value = random.nextGaussian();
                writer.append(LOSS, i, value);
                measured.add(1, i, value);
            }
            assertThatThrownBy(writer::flush)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.disk-full"));
            assertThat(fixture.heard.next()).isEqualTo("runstore.disk-full");
            FullDisk.end(fixture.database);
            assertThat(fixture.heard.next()).isEqualTo("recovered");
            writer.append(LOSS, 50_000, 1);
            measured.add(1, 50_000, 1);
            writer.flush();
            Series series =
                    fixture.metrics.series(SeriesQuery.of(fixture.run, LOSS).inBuckets(100_000));
            SeriesAssert.assertAnswers(series, measured.counting(0, Long.MAX_VALUE), 100_000);
        }
    }

    @Test
    void closingOnAFullDiskSaysHowMuchIsLost() throws Exception {
        MetricWriter writer = fixture.writer(1);
        FullDisk.leave(fixture.database, 0);
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            writer.append(LOSS, i, random.nextDouble());
        }
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(writer::close)
                .isInstanceOfSatisfying(ProblemException.class, e -> problems.addAll(e.problems()));
        assertThat(problems.getFirst().code()).isEqualTo("runstore.not-saved");
        FullDisk.end(fixture.database);
        long lost = Long.parseLong(problems.getFirst().message().arguments().getFirst());
        assertThat(lost).isPositive();
        assertThat(count(LOSS)).isEqualTo(5_000 - lost);
    }

    @Test
    void whenMemoryIsFullTooTheMeasuringThreadWaitsForRoom() throws Exception {
        MetricWriter writer = MetricWriter.open(fixture.database, fixture.run, 1, fixture.heard, 1_000);
        FullDisk.leave(fixture.database, 0);
        var random = new Random(3);
        CompletableFuture<Void> measuring = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 3_000; i++) {
                writer.append(LOSS, i, random.nextDouble());
            }
        });
        assertThat(fixture.heard.next()).isEqualTo("runstore.disk-full");
        assertThat(measuring).isNotDone();
        FullDisk.end(fixture.database);
        measuring.get(20, TimeUnit.SECONDS);
        writer.close();
        assertThat(count(LOSS)).isEqualTo(3_000);
    }

    @Test
    void anUnknownRunIsAProblem() throws Exception {
        fixture.runs.transition(fixture.run, RunState.STARTING, 1, RunChange.to(RunState.FAILED));
        fixture.runs.delete(fixture.run);
        assertThatThrownBy(() -> fixture.writer(1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("runstore.run-gone"));
    }

    private long count(String metric) throws ProblemException {
        return fixture.metrics.series(SeriesQuery.of(fixture.run, metric)).count();
    }
}
