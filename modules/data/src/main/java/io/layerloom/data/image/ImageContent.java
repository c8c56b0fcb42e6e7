package io.layerloom.data.image;

import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Gray images with class labels, as bytes. */
public final class ImageContent implements Content {
    private final Pixels pixels;
    private final int[] labels;
    private final List<String> classes;
    private final OptionalInt givenTraining;

    /**
     * @param labels class index per image, in range; not copied
     * @param classes labels by index
     * @param givenTraining how many of the first images are given for training, if the source says so
     */
    public ImageContent(Pixels pixels, int[] labels, List<String> classes, OptionalInt givenTraining) {
        if (labels.length != pixels.count()) {
            throw new IllegalArgumentException("labels: " + labels.length + " for " + pixels.count() + " images");
        }
        this.pixels = pixels;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        this.givenTraining = givenTraining;
    }

    @Override
    public TaskSignature signature() {
        return new TaskSignature(pixels.shape(), TaskKind.CLASSIFICATION, classes, List.of());
    }

    @Override
    public int size() {
        return pixels.count();
    }

    @Override
    public OptionalInt givenTraining() {
        return givenTraining;
    }

    @Override
    public int label(int example) {
        return labels[example];
    }

    @Override
    public List<FeatureGroup> groups() {
        return List.of(new FeatureGroup("pixels", FeatureGroup.Kind.BRIGHTNESS));
    }

    @Override
    public List<Moments> moments(int[] examples) {
        long[] histogram = histogram(examples);
        Moments moments = new Moments();
        for (int brightness = 0; brightness < histogram.length; brightness++) {
            moments.add(brightness, histogram[brightness]);
        }
        return List.of(moments);
    }

    @Override
    public List<Moments> targetMoments(int[] examples) {
        return List.of();
    }

    @Override
    public List<Integer> distinct(int limit) {
        int[] all = new int[size()];
        Arrays.setAll(all, i -> i);
        long different = Arrays.stream(histogram(all)).filter(n -> n > 0).count();
        return List.of((int) Math.min(limit, different));
    }

    private long[] histogram(int[] examples) {
        long[] histogram = new long[256];
        byte[] bytes = pixels.bytes();
        int length = pixels.perImage();
        for (int example : examples) {
            int end = (example + 1) * length;
            for (int i = example * length; i < end; i++) {
                histogram[bytes[i] & 0xFF]++;
            }
        }
        return histogram;
    }

    @Override
    public long featureHash(int example) {
        long hash = 1;
        int end = (example + 1) * pixels.perImage();
        for (int i = example * pixels.perImage(); i < end; i++) {
            hash = 31 * hash + pixels.bytes()[i];
        }
        return hash;
    }

    @Override
    public boolean sameFeatures(int one, int other) {
        int length = pixels.perImage();
        byte[] bytes = pixels.bytes();
        return Arrays.equals(bytes, one * length, (one + 1) * length, bytes, other * length, (other + 1) * length);
    }

    @Override
    public Examples examples(int[] examples, FittedPreprocessing preprocessing) {
        return new ImageExamples(pixels, examples.clone(), labels, preprocessing);
    }

    @Override
    public void digest(MessageDigest digest) {
        digest.update(pixels.bytes());
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES * labels.length);
        for (int label : labels) {
            numbers.putInt(label);
        }
        digest.update(numbers.array());
    }
}
