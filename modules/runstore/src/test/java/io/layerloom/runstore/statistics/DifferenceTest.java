package io.layerloom.runstore.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    /** Values of the usual printed tables. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.7062", "0.975, 2, 4.3027", "0.975, 4, 2.7764", "0.975, 10, 2.2281", "0.975, 30, 2.0423",
        "0.95, 5, 2.0150", "0.995, 7, 3.4995", "0.975, 100000, 1.9600", "0.025, 10, -2.2281", "0.5, 3, 0"
    })
    void quantilesAgreeWithTheTables(double probability, double freedom, double expected) {
        assertThat(StudentT.quantile(probability, freedom)).isCloseTo(expected, within(6e-5));
    }

    @Test
    void aSampleIsMeanAndDeviation() {
        Sample sample = Sample.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(sample.count()).isEqualTo(8);
        assertThat(sample.mean()).isEqualTo(5);
        assertThat(sample.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
        assertThat(Sample.of(3).deviation()).isNaN();
        assertThatThrownBy(Sample::of).isInstanceOf(IllegalArgumentException.class);
    }

    /** By hand: means 3 and 6, variances 2.5 and 10, five each, so that the error is √2.5 and ν = 6.25 / (0.0625 + 1). */
    @Test
    void aHandComputedDifference() {
        Difference difference = Difference.between(Sample.of(1, 2, 3, 4, 5), Sample.of(2, 4, 6, 8, 10), 0.95)
                .orElseThrow();
        assertThat(difference.mean()).isEqualTo(3);
        assertThat(difference.freedom()).isCloseTo(6.25 / 1.0625, within(1e-9));
        double half = StudentT.quantile(0.975, 6.25 / 1.0625) * Math.sqrt(2.5);
        assertThat(difference.low()).isCloseTo(3 - half, within(1e-9));
        assertThat(difference.high()).isCloseTo(3 + half, within(1e-9));
        assertThat(difference.mayBeZero()).isTrue();
    }

    @Test
    void singleRunsHaveNoIntervalAndEqualOnesHaveNoWidth() {
        assertThat(Difference.between(Sample.of(1), Sample.of(2, 3), 0.95)).isEmpty();
        Difference exact =
                Difference.between(Sample.of(1, 1), Sample.of(2, 2), 0.95).orElseThrow();
        assertThat(exact.low()).isEqualTo(1);
        assertThat(exact.high()).isEqualTo(1);
        assertThat(exact.mayBeZero()).isFalse();
    }

    @Test
    void theIntervalContainsTheTruthAsOftenAsItSays() {
        var random = new Random(42);
        int contains = 0;
        int comparisons = 2_000;
        for (int i = 0; i < comparisons; i++) {
            Sample a = Sample.of(DoubleStream.generate(() -> 0.98 + 0.002 * random.nextGaussian())
                    .limit(5)
                    .toArray());
            Sample b = Sample.of(DoubleStream.generate(() -> 0.985 + 0.006 * random.nextGaussian())
                    .limit(8)
                    .toArray());
            Difference difference = Difference.between(a, b, 0.95).orElseThrow();
            contains += difference.low() <= 0.005 && difference.high() >= 0.005 ? 1 : 0;
        }
        assertThat(contains / (double) comparisons).isBetween(0.93, 0.97);
    }
}
