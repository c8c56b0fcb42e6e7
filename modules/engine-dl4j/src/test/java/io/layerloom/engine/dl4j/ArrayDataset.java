package io.layerloom.engine.dl4j;

import io.layerloom.data.Dataset;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Part;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A dataset in memory: made-up examples that a network can learn. */
public record ArrayDataset(TaskSignature signature, Map<Part, Examples> parts) implements Dataset {
    @Override
    public Examples examples(Part part) {
        return parts.getOrDefault(part, new ArrayExamples(new float[0][], new float[0][], signature));
    }

    @Override
    public FittedPreprocessing preprocessing() {
        return FittedPreprocessing.identity();
    }

    @Override
    public String fingerprint() {
        return "array";
    }

    /** Classes are noisy blobs around random centres; the same seed gives the same examples. */
    public static ArrayDataset classes(Shape input, int classes, int size, long seed) {
        TaskSignature signature = new TaskSignature(
                input,
                TaskKind.CLASSIFICATION,
                IntStream.range(0, classes).mapToObj(i -> "c" + i).toList(),
                List.of());
        int width = Math.toIntExact(input.elements());
        float[][] centres = gaussian(new Random(seed), classes, width, 1);
        return of(signature, size, new Random(seed + 1), (random, features, targets) -> {
            int label = random.nextInt(classes);
            for (int i = 0; i < width; i++) {
                features[i] = centres[label][i] + (float) random.nextGaussian() * 0.7f;
            }
            targets[0] = label;
        });
    }

    /** Targets are linear in the features, with a little noise. */
    public static ArrayDataset numbers(Shape input, int targets, int size, long seed) {
        TaskSignature signature = new TaskSignature(
                input,
                TaskKind.REGRESSION,
                List.of(),
                IntStream.range(0, targets).mapToObj(i -> "t" + i).toList());
        int width = Math.toIntExact(input.elements());
        float[][] weights = gaussian(new Random(seed), targets, width, 1 / Math.sqrt(width));
        return of(signature, size, new Random(seed + 1), (random, features, values) -> {
            for (int i = 0; i < width; i++) {
                features[i] = (float) random.nextGaussian();
            }
            for (int t = 0; t < targets; t++) {
                double sum = t + random.nextGaussian() * 0.05;
                for (int i = 0; i < width; i++) {
                    sum += weights[t][i] * features[i];
                }
                values[t] = (float) sum;
            }
        });
    }

    /** The same dataset with another part of training examples. */
    public ArrayDataset withTraining(Examples examples) {
        return new ArrayDataset(
                signature,
                Map.of(
                        Part.TRAIN, examples,
                        Part.VALIDATION, examples(Part.VALIDATION),
                        Part.TEST, examples(Part.TEST)));
    }

    private interface Maker {
        void make(Random random, float[] features, float[] targets);
    }

    private static ArrayDataset of(TaskSignature signature, int size, Random random, Maker maker) {
        return new ArrayDataset(
                signature,
                Map.of(
                        Part.TRAIN, part(signature, size, random, maker),
                        Part.VALIDATION, part(signature, size / 4 + 1, random, maker),
                        Part.TEST, part(signature, size / 4 + 1, random, maker)));
    }

    private static Examples part(TaskSignature signature, int size, Random random, Maker maker) {
        float[][] features = new float[size][Math.toIntExact(signature.input().elements())];
        float[][] targets = new float[size][Math.max(1, signature.targets().size())];
        for (int i = 0; i < size; i++) {
            maker.make(random, features[i], targets[i]);
        }
        return new ArrayExamples(features, targets, signature);
    }

    private static float[][] gaussian(Random random, int rows, int columns, double scale) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (random.nextGaussian() * scale);
            }
        }
        return values;
    }
}
