package io.layerloom.data.image;

import io.layerloom.model.shape.Shape;

/**
 * Gray images of one size, one byte a pixel, row by row, image after image. The array is not copied, for there may be much of it,
 * and must not be changed any more.
 */
public final class Pixels {
    private final int count;
    private final int height;
    private final int width;
    private final byte[] bytes;

    /**
     * @param count images
     * @param height pixels
     * @param width pixels
     * @param bytes {@code count * height * width} brightnesses, 0 to 255 unsigned
     */
    public Pixels(int count, int height, int width, byte[] bytes) {
        if (bytes.length != (long) count * height * width) {
            throw new IllegalArgumentException(
                    "bytes: " + bytes.length + " are not " + count + "×" + height + "×" + width);
        }
        this.count = count;
        this.height = height;
        this.width = width;
        this.bytes = bytes;
    }

    /** How many images. */
    public int count() {
        return count;
    }

    /** Pixels from top to bottom. */
    public int height() {
        return height;
    }

    /** Pixels from left to right. */
    public int width() {
        return width;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The shape of one image. */
    public Shape.Image shape() {
        return new Shape.Image(1, height, width);
    }

    /** Pixels of one image. */
    public int perImage() {
        return height * width;
    }
}
