package io.layerloom.engine.dl4j;

import io.layerloom.data.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Examples that can be read only so many times, as from a disk that is pulled out. */
public final class FailingExamples implements Examples {
    private final Examples examples;
    private final AtomicInteger left;

    /** Fails at the read after {@code reads} ones. */
    public FailingExamples(Examples examples, int reads) {
        this.examples = examples;
        this.left = new AtomicInteger(reads);
    }

    @Override
    public int size() {
        return examples.size();
    }

    @Override
    public int featureCount() {
        return examples.featureCount();
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        if (left.getAndDecrement() <= 0) {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        }
        examples.readFeatures(index, target, offset);
    }

    @Override
    public int targetCount() {
        return examples.targetCount();
    }

    @Override
    public void readTargets(int index, float[] target, int offset) {
        examples.readTargets(index, target, offset);
    }
}
