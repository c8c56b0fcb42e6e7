package io.layerloom.data.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Property
    void agreesWithTheTwoPassFormula(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        Moments moments = new Moments();
        values.forEach(moments::add);

        double mean = values.stream().mapToDouble(v -> v).sum() / values.size();
        double variance =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / values.size();
        assertThat(moments.mean()).isCloseTo(mean, within(1e-6));
        assertThat(moments.standardDeviation()).isCloseTo(Math.sqrt(variance), within(1e-4));
        assertThat(moments.minimum())
                .isEqualTo(values.stream().min(Double::compare).orElseThrow());
        assertThat(moments.maximum())
                .isEqualTo(values.stream().max(Double::compare).orElseThrow());
    }

    @Property
    void addingManyAtOnceIsAddingOneAfterTheOther(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 255) Integer> values,
            @ForAll @IntRange(min = 1, max = 50) int times) {
        Moments single = new Moments();
        Moments many = new Moments();
        for (int value : values) {
            many.add(value, times);
            for (int i = 0; i < times; i++) {
                single.add(value);
            }
        }
        assertThat(many.count()).isEqualTo(single.count());
        assertThat(many.mean()).isCloseTo(single.mean(), within(1e-9));
        assertThat(many.standardDeviation()).isCloseTo(single.standardDeviation(), within(1e-9));
    }

    @Test
    void keepsPrecisionFarFromZero() {
        Moments moments = new Moments();
        for (double value : new double[] {4, 7, 13, 16}) {
            moments.add(1e9 + value);
        }
        assertThat(moments.standardDeviation()).isCloseTo(Math.sqrt(22.5), within(1e-6));
    }

    @Test
    void isNaNWithoutNumbers() {
        Moments moments = new Moments();
        assertThat(moments.count()).isZero();
        assertThat(moments.mean()).isNaN();
        assertThat(moments.standardDeviation()).isNaN();
        assertThat(moments.minimum()).isNaN();
    }
}
