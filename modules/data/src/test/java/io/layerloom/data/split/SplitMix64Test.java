package io.layerloom.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
    @Property
    void isTheGeneratorOfThePaperAsJavaHasIt(@ForAll long seed) {
        SplitMix64 ours = new SplitMix64(seed);
        SplittableRandom theirs = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
        }
    }

    @Property
    void staysBelowTheBound(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
        assertThat(new SplitMix64(seed).nextInt(bound)).isBetween(0, bound - 1);
    }

    @Property
    void shufflesWithoutLosingANumber(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
        int[] numbers = IntStream.range(0, size).toArray();
        new SplitMix64(seed).shuffle(numbers);
        assertThat(IntStream.of(numbers).sorted())
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
    }

    @Test
    void givesEachOrderOfThreeEquallyOften() {
        SplitMix64 random = new SplitMix64(7);
        int[] counts = new int[333];
        for (int i = 0; i < 60_000; i++) {
            int[] numbers = {0, 1, 2};
            random.shuffle(numbers);
            counts[numbers[0] * 100 + numbers[1] * 10 + numbers[2]]++;
        }
        // Five standard deviations of a count of 10,000 are 456.
        assertThat(IntStream.of(counts).filter(n -> n > 0))
                .hasSize(6)
                .allSatisfy(n -> assertThat(n).isBetween(9544, 10456));
    }

    @Test
    void refusesABoundBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitMix64(1).nextInt(0))
                .withMessageContaining("bound");
    }
}
