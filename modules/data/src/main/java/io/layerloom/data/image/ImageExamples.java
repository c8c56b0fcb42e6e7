package io.layerloom.data.image;

import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import java.util.Objects;

/** Images by index, preprocessed while they are read. */
final class ImageExamples implements Examples {
    private static final int BRIGHTNESSES = 256;

    private final Pixels pixels;
    private final int[] indices;
    private final int[] labels;
    private final float[] prepared = new float[BRIGHTNESSES];

    /**
     * @param labels class index of each image of {@code pixels}; empty for unlabelled images
     * @param preprocessing one map for all pixels
     */
    ImageExamples(Pixels pixels, int[] indices, int[] labels, FittedPreprocessing preprocessing) {
        this.pixels = pixels;
        this.indices = indices;
        this.labels = labels;
        for (int brightness = 0; brightness < BRIGHTNESSES; brightness++) {
            prepared[brightness] = preprocessing.apply(0, brightness);
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public int featureCount() {
        return pixels.perImage();
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        int length = featureCount();
        Objects.checkFromIndexSize(offset, length, target.length);
        byte[] bytes = pixels.bytes();
        int start = indices[index] * length;
        for (int i = 0; i < length; i++) {
            target[offset + i] = prepared[bytes[start + i] & 0xFF];
        }
    }

    @Override
    public int targetCount() {
        return labels.length == 0 ? 0 : 1;
    }

    @Override
    public void readTargets(int index, float[] target, int offset) {
        Objects.checkFromIndexSize(offset, targetCount(), target.length);
        int image = indices[index];
        if (labels.length > 0) {
            target[offset] = labels[image];
        }
    }
}
