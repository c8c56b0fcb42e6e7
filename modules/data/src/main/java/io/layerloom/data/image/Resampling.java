package io.layerloom.data.image;

/**
 * Resizing with a triangle filter as wide as the reduction asks for: bilinear when enlarging, without aliasing when reducing.
 * The picture is stretched to the new size.
 */
final class Resampling {
    private Resampling() {}

    /** The picture in another size; the same picture if it has that size. */
    static GrayPicture resize(GrayPicture picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        double[] across = new double[width * picture.height()];
        for (int x = 0; x < width; x++) {
            Weights weights = Weights.of(x, picture.width(), width);
            for (int y = 0; y < picture.height(); y++) {
                double sum = 0;
                for (int i = 0; i < weights.values.length; i++) {
                    sum += weights.values[i] * (picture.bytes()[y * picture.width() + weights.first + i] & 0xFF);
                }
                across[y * width + x] = sum;
            }
        }
        byte[] bytes = new byte[width * height];
        for (int y = 0; y < height; y++) {
            Weights weights = Weights.of(y, picture.height(), height);
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i < weights.values.length; i++) {
                    sum += weights.values[i] * across[(weights.first + i) * width + x];
                }
                bytes[y * width + x] = (byte) Math.round(Math.min(255, Math.max(0, sum)));
            }
        }
        return new GrayPicture(width, height, bytes);
    }

    /** Which old positions make up a new one, and how much; the weights add up to 1. */
    private static final class Weights {
        private final int first;
        private final double[] values;

        private Weights(int first, double[] values) {
            this.first = first;
            this.values = values;
        }

        static Weights of(int position, int oldSize, int newSize) {
            double scale = (double) oldSize / newSize;
            double reach = Math.max(1, scale);
            double centre = (position + 0.5) * scale;
            int first = Math.max(0, (int) Math.floor(centre - reach));
            int end = Math.min(oldSize, (int) Math.ceil(centre + reach));
            double[] values = new double[end - first];
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / reach);
                sum += values[i];
            }
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            return new Weights(first, values);
        }
    }
}
