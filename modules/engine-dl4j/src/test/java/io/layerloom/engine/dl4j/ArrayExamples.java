package io.layerloom.engine.dl4j;

import io.layerloom.data.Examples;
import io.layerloom.model.task.TaskSignature;

/** Examples in arrays. */
public final class ArrayExamples implements Examples {
    private final float[][] features;
    private final float[][] targets;
    private final TaskSignature signature;

    /** Keeps the arrays as they are. */
    public ArrayExamples(float[][] features, float[][] targets, TaskSignature signature) {
        this.features = features;
        this.targets = targets;
        this.signature = signature;
    }

    @Override
    public int size() {
        return features.length;
    }

    @Override
    public int featureCount() {
        return Math.toIntExact(signature.input().elements());
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        System.arraycopy(features[index], 0, target, offset, featureCount());
    }

    @Override
    public int targetCount() {
        return Math.max(1, signature.targets().size());
    }

    @Override
    public void readTargets(int index, float[] target, int offset) {
        System.arraycopy(targets[index], 0, target, offset, targetCount());
    }
}
