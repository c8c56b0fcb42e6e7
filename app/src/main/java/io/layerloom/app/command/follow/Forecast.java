package io.layerloom.app.command.follow;

/** How long a run will still take, from its pace since it was first seen in this attempt. Used by one thread. */
final class Forecast {
    private static final double NANOS = 1e9;
    private static final long SHORTEST_NANOS = 500_000_000L;

    private int attempt;
    private long firstIteration;
    private long firstTime;

    /** Seconds, or NaN while they are not known. */
    double secondsLeft(int currentAttempt, long iteration, long iterations, long nanoTime) {
        if (attempt != currentAttempt || iteration == 0) {
            attempt = currentAttempt;
            firstIteration = iteration;
            firstTime = nanoTime;
        }
        long done = iteration - firstIteration;
        long time = nanoTime - firstTime;
        if (iterations <= 0 || done <= 0 || time < SHORTEST_NANOS) {
            return Double.NaN;
        }
        return Math.max(0, iterations - iteration) * (time / NANOS) / done;
    }
}
