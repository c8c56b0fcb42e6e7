package io.layerloom.runstore.metric;

/** Takes points one by one. */
@FunctionalInterface
public interface PointConsumer {
    /** Takes one point of the given attempt. */
    void accept(int attempt, long step, double value);
}
