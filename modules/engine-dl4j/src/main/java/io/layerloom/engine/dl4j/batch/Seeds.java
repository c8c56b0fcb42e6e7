package io.layerloom.engine.dl4j.batch;

/**
 * Derives independent-looking seeds from a run's seed and a position. The mixing function is written out because its
 * values are part of what makes two runs equal; it must never change.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number
 *     generators (the finaliser, variant 13 of Stafford)</a>
 */
public final class Seeds {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private Seeds() {}

    /** A seed for a position. */
    public static long mix(long seed, long position) {
        return scramble(scramble(seed) + GOLDEN_GAMMA * (position + 1));
    }

    private static long scramble(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
