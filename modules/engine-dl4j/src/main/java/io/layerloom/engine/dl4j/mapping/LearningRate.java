package io.layerloom.engine.dl4j.mapping;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonIgnoreType;

/**
 * The learning rate of a network in training: whatever was set last. Copies that Deeplearning4j makes of its
 * configuration share one rate, so that setting it reaches every layer, wrapped ones included. Files never hold it. Used
 * by one thread.
 */
@JsonIgnoreType
public final class LearningRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private transient double value;

    public LearningRate(double value) {
        this.value = value;
    }

    /** The rate from the next update on. */
    public void set(double rate) {
        this.value = rate;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return value;
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public ISchedule clone() {
        return this;
    }
}
