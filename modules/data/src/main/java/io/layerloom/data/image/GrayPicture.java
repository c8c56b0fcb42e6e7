package io.layerloom.data.image;

import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * A picture as brightnesses, row by row. Gray files keep their numbers; colours become gray by the weights of ITU-R BT.601;
 * what is transparent shows white behind it. The array is not copied and must not be changed any more.
 */
final class GrayPicture {
    private static final int MAXIMUM = 255;

    private final int width;
    private final int height;
    private final byte[] bytes;

    /**
     * @param bytes {@code width * height} brightnesses, 0 to 255 unsigned
     */
    GrayPicture(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Width and height of a picture, from its header alone. */
    static Size sizeOf(DataFile file) throws ProblemException {
        return read(file, reader -> new Size(reader.getWidth(0), reader.getHeight(0)));
    }

    /**
     * Decodes a PNG or JPEG file.
     *
     * @throws ProblemException if it is no picture, is damaged, or has too many pixels (checked before it is decoded)
     */
    static GrayPicture of(DataFile file) throws ProblemException {
        Size size = sizeOf(file);
        if ((long) size.width() * size.height() > file.limits().pixels()) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.image.too-large", size, file.limits().pixels()));
        }
        BufferedImage image = read(file, reader -> reader.read(0));
        return of(image);
    }

    static GrayPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] bytes = new byte[width * height];
        boolean plainGray = image.getColorModel().getNumComponents() == 1
                && image.getRaster().getNumBands() == 1
                && !(image.getColorModel() instanceof IndexColorModel);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bytes[y * width + x] = (byte) (plainGray ? sample(image, x, y) : luma(image.getRGB(x, y)));
            }
        }
        return new GrayPicture(width, height, bytes);
    }

    /** The stored number itself: {@code getRGB} would bend it by a gamma curve. */
    private static int sample(BufferedImage image, int x, int y) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int bits = model.getComponentSize(0);
        int value = raster.getSample(x, y, 0);
        return bits >= 8 ? value >> (bits - 8) : value * MAXIMUM / ((1 << bits) - 1);
    }

    private static int luma(int argb) {
        int alpha = argb >>> 24;
        double gray = 0.299 * ((argb >> 16) & 0xFF) + 0.587 * ((argb >> 8) & 0xFF) + 0.114 * (argb & 0xFF);
        return (int) Math.round((gray * alpha + MAXIMUM * (MAXIMUM - alpha)) / MAXIMUM);
    }

    private static <T> T read(DataFile file, Reading<T> reading) throws ProblemException {
        try (FileImageInputStream in = new FileImageInputStream(file.path().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new ProblemException(Problem.error(file.name(), "data.image.not-a-picture"));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (FileNotFoundException e) {
            throw file.problem(e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    Problem.error(file.name(), "data.image.damaged", String.valueOf(e.getMessage())), e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** Width and height in pixels. */
    record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "×" + height;
        }
    }
}
