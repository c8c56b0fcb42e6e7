package io.layerloom.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Property(tries = 5000)
    void roundsEveryCountAndEveryTotalUpOrDown(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 60) Integer> sizes,
            @ForAll @DoubleRange(max = 0.5) double test,
            @ForAll @DoubleRange(max = 0.49) double validation) {
        check(sizes, new double[] {test, validation, 1 - test - validation});
    }

    @Property(tries = 2000)
    void roundsUsualSharesToo(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 2000) Integer> sizes,
            @ForAll @IntRange(max = 10) int test,
            @ForAll @IntRange(max = 9) int validation) {
        check(sizes, new double[] {test / 20.0, validation / 20.0, 1 - test / 20.0 - validation / 20.0});
    }

    private static void check(List<Integer> sizeList, double[] shares) {
        int[] sizes = sizeList.stream().mapToInt(Integer::intValue).toArray();
        int[][] counts = Apportionment.of(sizes, shares);
        long all = Arrays.stream(sizes).asLongStream().sum();
        for (int part = 0; part < shares.length; part++) {
            long total = 0;
            for (int row = 0; row < sizes.length; row++) {
                assertThat((double) counts[row][part]).isCloseTo(shares[part] * sizes[row], less(1));
                total += counts[row][part];
            }
            assertThat((double) total).isCloseTo(shares[part] * all, less(1));
        }
        for (int row = 0; row < sizes.length; row++) {
            assertThat(Arrays.stream(counts[row]).sum()).isEqualTo(sizes[row]);
            assertThat(Arrays.stream(counts[row])).allMatch(count -> count >= 0);
        }
    }

    @Test
    void givesExactSharesWhereTheyAreWhole() {
        assertThat(Apportionment.of(new int[] {50, 50, 50}, new double[] {0.2, 0.1, 0.7}))
                .isDeepEqualTo(new int[][] {{10, 5, 35}, {10, 5, 35}, {10, 5, 35}});
    }

    @Test
    void doesNotLetEverySmallClassRoundTheSameWay() {
        int[] sizes = new int[20];
        Arrays.fill(sizes, 3);

        int[][] counts = Apportionment.of(sizes, new double[] {0.1, 0.1, 0.8});

        assertThat(Arrays.stream(counts).mapToInt(row -> row[0]).sum()).isEqualTo(6);
        assertThat(Arrays.stream(counts).mapToInt(row -> row[1]).sum()).isEqualTo(6);
    }

    private static Offset<Double> less(double distance) {
        return Offset.strictOffset(distance + 1e-6);
    }
}
