package io.layerloom.worker.workbench;

import io.layerloom.model.task.TaskSignature;
import java.util.Arrays;
import java.util.List;

/** Predictions for new examples. Immutable; rows are copied out. */
public final class Prediction {
    private final TaskSignature signature;
    private final List<String> names;
    private final float[][] outputs;

    Prediction(TaskSignature signature, List<String> names, float[][] outputs) {
        this.signature = signature;
        this.names = List.copyOf(names);
        this.outputs = Arrays.stream(outputs).map(float[]::clone).toArray(float[][]::new);
    }

    /** What the model answers: classes or names of numbers. */
    public TaskSignature signature() {
        return signature;
    }

    /** What each example is called, in order. */
    public List<String> names() {
        return names;
    }

    /** Class probabilities or predicted numbers of one example. */
    public float[] output(int index) {
        return outputs[index].clone();
    }
}
