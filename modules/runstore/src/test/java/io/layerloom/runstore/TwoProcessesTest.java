package io.layerloom.runstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.runstore.metric.MetricSummary;
import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.metric.Series;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes create and write the same store at the same time, while a third reads. */
class TwoProcessesTest {
    private static final int POINTS = 60_000;

    @TempDir
    private Path folder;

    @Test
    void writersDoNotDisturbEachOtherAndReadersSeeOnlyWholeStates() throws Exception {
        try (ChildJvm first = ChildJvm.start(Training.class, folder.toString());
                ChildJvm second = ChildJvm.start(Training.class, folder.toString())) {
            List<RunId> runs = List.of(RunId.parse(first.readLine()), RunId.parse(second.readLine()));
            try (RunStore store = RunStore.open(folder)) {
                long version = store.dataVersion();
                long changes = 0;
                first.go();
                second.go();
                while (!isDone(store, runs)) {
                    for (RunId run : runs) {
                        assertConsistent(store, run);
                    }
                    long next = store.dataVersion();
                    changes += next == version ? 0 : 1;
                    version = next;
                }
                assertThat(changes).isPositive();
                assertThat(first.await()).isZero();
                assertThat(second.await()).isZero();
                assertThat(store.runs().list()).extracting(RunRecord::id).containsExactlyInAnyOrderElementsOf(runs);
                assertThat(store.control().history(runs.getFirst())).hasSize(100);
            }
        }
    }

    private static boolean isDone(RunStore store, List<RunId> runs) throws Exception {
        for (RunId run : runs) {
            MetricSummary summary = store.metrics().summaries(run).get("b");
            if (summary == null || summary.count() < POINTS) {
                return false;
            }
        }
        return true;
    }

    /** Values equal their steps, so any stretch tells by itself whether it is whole. */
    private static void assertConsistent(RunStore store, RunId run) throws Exception {
        Map<String, MetricSummary> summaries = store.metrics().summaries(run);
        Series series = store.metrics().series(SeriesQuery.of(run, "a").inBuckets(10));
        if (series instanceof Series.Summarised summarised) {
            long next = 0;
            for (var bucket : summarised.buckets()) {
                assertThat(bucket.from()).isEqualTo(next);
                assertThat(bucket.min()).isEqualTo((double) next);
                assertThat(bucket.max()).isEqualTo((double) bucket.to());
                assertThat(bucket.count()).isEqualTo(bucket.to() - bucket.from() + 1);
                next = bucket.to() + 1;
            }
        }
        if (summaries.containsKey("a")) {
            assertThat(series.count()).isGreaterThanOrEqualTo(summaries.get("a").count());
        }
    }

    /** Measures two metrics and steers itself, as fast as it can. */
    static final class Training {
        private Training() {}

        public static void main(String[] arguments) throws Exception {
            try (RunStore store = RunStore.open(Path.of(arguments[0]))) {
                RunId run = store.runs()
                        .create(NewRun.of("", "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1))
                        .id();
                ChildJvm.say(run.text());
                ChildJvm.awaitGo();
                try (MetricWriter writer = store.metrics().writer(run, 1, new Silent())) {
                    for (int i = 0; i < POINTS; i++) {
                        writer.append("a", i, i);
                        writer.append("b", i, -i);
                        if (i % (POINTS / 100) == 0) {
                            long request =
                                    store.control().request(run, "pause", "").number();
                            store.control().acknowledge(request, "ok");
                            writer.flush();
                        }
                    }
                }
            }
        }
    }
}
