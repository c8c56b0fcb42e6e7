package io.layerloom.data.content;

import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Content with nothing but labels, for tests of splits. */
public record LabelledContent(List<Integer> labels, int classes, OptionalInt givenTraining) implements Content {
    public LabelledContent(int[] labels, int classes, OptionalInt givenTraining) {
        this(IntStream.of(labels).boxed().toList(), classes, givenTraining);
    }

    @Override
    public TaskSignature signature() {
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        return new TaskSignature(new Shape.Vector(1), TaskKind.CLASSIFICATION, names, List.of());
    }

    @Override
    public int size() {
        return labels.size();
    }

    @Override
    public int label(int example) {
        return labels.get(example);
    }

    @Override
    public List<FeatureGroup> groups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Moments> moments(int[] examples) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Moments> targetMoments(int[] examples) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Integer> distinct(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long featureHash(int example) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean sameFeatures(int one, int other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Examples examples(int[] examples, FittedPreprocessing preprocessing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void digest(MessageDigest digest) {
        throw new UnsupportedOperationException();
    }
}
