package io.layerloom.runstore.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series long enough for several levels of the pyramid, with one spike and one NaN in it. */
class LongSeriesTest {
    private static final String METRIC = "train.loss";
    private static final int POINTS = 1_300_000;
    private static final int SPIKE = 777_777;
    private static final int NAN = 1_000_001;
    private static final Measured MEASURED = new Measured();

    @TempDir
    static Path folder;

    private static Fixture fixture;

    @BeforeAll
    static void measure() throws Exception {
        fixture = new Fixture(folder);
        var random = new Random(5);
        try (MetricWriter writer = fixture.writer(1)) {
            for (int i = 0; i < POINTS; i++) {
                double value = i == SPIKE ? 1e6 : i == NAN ? Double.NaN : random.nextGaussian();
                writer.append(METRIC, i, value);
                MEASURED.add(1, i, value);
            }
        }
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1299999, 1",
        "0, 1299999, 3",
        "0, 1299999, 100",
        "0, 1299999, 1000",
        "0, 1299999, 50000",
        "1, 1299998, 20",
        "4095, 1200000, 700",
        "4096, 1048577, 10",
        "700000, 800000, 100",
        "777000, 778000, 2000",
        "1299990, 5000000, 5"
    })
    void everyZoomIsExact(long from, long to, int buckets) throws Exception {
        Series series = fixture.metrics.series(
                SeriesQuery.of(fixture.run, METRIC).between(from, to).inBuckets(buckets));
        SeriesAssert.assertAnswers(series, MEASURED.counting(from, to), buckets);
    }

    @Test
    void bucketsAreAboutEquallyWide() throws Exception {
        Series series = fixture.metrics.series(SeriesQuery.of(fixture.run, METRIC));
        List<Bucket> buckets = ((Series.Summarised) series).buckets();
        assertThat(buckets).hasSize(1_000);
        assertThat(buckets).allSatisfy(b -> assertThat(b.count()).isBetween(1_300L / 2, 1_300L * 2));
    }

    @Test
    void oneSpikeAndOneNanAreSeenFromAfar() throws Exception {
        Series series =
                fixture.metrics.series(SeriesQuery.of(fixture.run, METRIC).inBuckets(200));
        List<Bucket> buckets = ((Series.Summarised) series).buckets();
        assertThat(buckets).filteredOn(b -> b.max() == 1e6).singleElement().satisfies(b -> {
            assertThat(b.from()).isLessThanOrEqualTo(SPIKE);
            assertThat(b.to()).isGreaterThanOrEqualTo(SPIKE);
        });
        assertThat(buckets).filteredOn(b -> b.nan() == 1).singleElement().satisfies(b -> {
            assertThat(b.from()).isLessThanOrEqualTo(NAN);
            assertThat(b.to()).isGreaterThanOrEqualTo(NAN);
        });
    }
}
