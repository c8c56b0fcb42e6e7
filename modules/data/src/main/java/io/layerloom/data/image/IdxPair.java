package io.layerloom.data.image;

import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ProblemCollector;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Images and the file of their labels.
 *
 * @param images IDX file of images
 * @param labels IDX file of labels
 */
public record IdxPair(DataFile images, DataFile labels) {
    /**
     * Reads training images alone.
     *
     * @param classes labels by index
     * @throws ProblemException if a file is damaged, the two do not fit, or a label has no class
     */
    public ImageContent read(List<String> classes) throws ProblemException {
        int[] values = readLabels(classes);
        return new ImageContent(readImages(values.length), values, classes, OptionalInt.empty());
    }

    /** Reads training images, then the given test images into the same content. */
    public ImageContent readWithTest(IdxPair test, List<String> classes) throws ProblemException {
        int[] values = readLabels(classes);
        int[] testValues = test.readLabels(classes);
        Pixels training = readImages(values.length);
        Pixels testing = test.readImages(testValues.length);
        if (training.height() != testing.height() || training.width() != testing.width()) {
            throw new ProblemException(Problem.error(
                    test.images.name(), "data.idx.other-size", size(testing), size(training), images.name()));
        }
        long length = (long) training.bytes().length + testing.bytes().length;
        if (length > Math.min(Integer.MAX_VALUE - 16L, images.limits().memoryBytes())) {
            throw new ProblemException(Problem.error(
                    images.name(), "data.memory", length >> 20, images.limits().memoryBytes() >> 20));
        }
        return new ImageContent(
                join(training, testing), join(values, testValues), classes, OptionalInt.of(values.length));
    }

    private Pixels readImages(int labelCount) throws ProblemException {
        Pixels pixels = new IdxFile(images).readImages();
        if (pixels.count() != labelCount) {
            throw new ProblemException(
                    Problem.error(labels.name(), "data.idx.other-count", labelCount, pixels.count(), images.name()));
        }
        return pixels;
    }

    private int[] readLabels(List<String> classes) throws ProblemException {
        int[] values = new IdxFile(labels).readLabels();
        ProblemCollector problems = new ProblemCollector();
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= classes.size()) {
                problems.add(
                        Problem.error(labels.name(), "data.idx.label-out-of-range", i, values[i], classes.size() - 1));
            }
        }
        problems.throwIfAny();
        return values;
    }

    private static Pixels join(Pixels one, Pixels other) {
        byte[] bytes = Arrays.copyOf(one.bytes(), one.bytes().length + other.bytes().length);
        System.arraycopy(other.bytes(), 0, bytes, one.bytes().length, other.bytes().length);
        return new Pixels(one.count() + other.count(), one.height(), one.width(), bytes);
    }

    private static int[] join(int[] one, int[] other) {
        int[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static String size(Pixels pixels) {
        return pixels.width() + "×" + pixels.height();
    }
}
