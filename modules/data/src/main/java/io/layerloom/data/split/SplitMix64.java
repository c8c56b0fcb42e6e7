package io.layerloom.data.split;

/**
 * The SplitMix64 generator (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014), written
 * out here because a split must come out the same on every Java release. Not safe for several threads.
 */
final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 to {@code bound - 1}, each equally likely: the top 31 bits modulo bound, the incomplete last run rejected. */
    int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, not " + bound);
        }
        while (true) {
            int bits = (int) (nextLong() >>> 33);
            int value = bits % bound;
            if (bits - value <= Integer.MAX_VALUE - (bound - 1)) {
                return value;
            }
        }
    }

    /** Puts the numbers into a random order (Fisher and Yates, from the last place to the first). */
    void shuffle(int[] numbers) {
        for (int last = numbers.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int kept = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = kept;
        }
    }
}
