package io.layerloom.runstore.series;

/** Takes points one by one. */
@FunctionalInterface
public interface PointConsumer {
    /** Takes one point of the given attempt. */
    void accept(int attempt, long step, double value);
}
