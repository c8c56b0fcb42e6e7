package io.layerloom.worker.testengine;

import java.util.concurrent.locks.LockSupport;

/**
 * Accidents that a test orders by system properties, which the launcher hands on to workers: {@code
 * layerloom.test.haltAt}, {@code throwAt} and {@code oomAt} (iterations), {@code iterationMicros} (how long one takes).
 */
final class Faults {
    private final long haltAt = Long.getLong("layerloom.test.haltAt", -1);
    private final long throwAt = Long.getLong("layerloom.test.throwAt", -1);
    private final long oomAt = Long.getLong("layerloom.test.oomAt", -1);
    private final long nanAt = Long.getLong("layerloom.test.nanAt", -1);
    private final long micros = Long.getLong("layerloom.test.iterationMicros", 0);

    /** Whether each epoch's model is saved as the best. */
    boolean savesBest() {
        return !Boolean.getBoolean("layerloom.test.withoutBest");
    }

    /** Happens in the middle of an iteration. */
    void during(long iteration) {
        if (micros > 0) {
            long end = System.nanoTime() + micros * 1000;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
        if (iteration == haltAt) {
            Runtime.getRuntime().halt(99);
        }
        if (iteration == throwAt) {
            throw new IllegalStateException("ordered by a test");
        }
        if (iteration == oomAt) {
            throw new OutOfMemoryError("ordered by a test");
        }
    }

    double loss(long iteration, double loss) {
        return iteration == nanAt ? Double.NaN : loss;
    }
}
