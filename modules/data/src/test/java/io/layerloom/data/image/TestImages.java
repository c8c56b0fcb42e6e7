package io.layerloom.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Image files for tests. */
public final class TestImages {
    private TestImages() {}

    /** An IDX file of images; the pixels may be fewer than the sizes ask for. */
    public static byte[] idx(int count, int height, int width, int... pixels) {
        ByteBuffer buffer = ByteBuffer.allocate(16 + pixels.length)
                .putInt(0x803)
                .putInt(count)
                .putInt(height)
                .putInt(width);
        for (int pixel : pixels) {
            buffer.put((byte) pixel);
        }
        return buffer.array();
    }

    /** An IDX file of labels. */
    public static byte[] labels(int... labels) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            buffer.put((byte) label);
        }
        return buffer.array();
    }

    /** A gray PNG file. */
    public static byte[] png(int width, int height, IntBinaryOperator brightness) throws IOException {
        return png(gray(width, height, brightness));
    }

    /** A picture as a PNG file. */
    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    static BufferedImage gray(int width, int height, IntBinaryOperator brightness) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, brightness.applyAsInt(x, y));
            }
        }
        return image;
    }
}
