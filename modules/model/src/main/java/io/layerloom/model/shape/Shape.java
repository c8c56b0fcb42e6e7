package io.layerloom.model.shape;

import java.util.List;

/**
 * The shape of one example as it leaves a layer, without the batch dimension and channels first.
 *
 * <p>Immutable. All sizes are at least 1; constructors throw {@link IllegalArgumentException} naming the argument
 * otherwise. Sizes are {@code long} so that products can be checked for overflow before anything is allocated.
 */
public sealed interface Shape {
    /** A flat vector of {@code size} features: {@code [size]}. */
    record Vector(long size) implements Shape {
        public Vector {
            requirePositive("size", size);
        }

        @Override
        public List<Long> dimensions() {
            return List.of(size);
        }
    }

    /** A sequence of {@code steps} time steps with {@code features} values each: {@code [features, steps]}. */
    record Sequence(long features, long steps) implements Shape {
        public Sequence {
            requirePositive("features", features);
            requirePositive("steps", steps);
        }

        @Override
        public List<Long> dimensions() {
            return List.of(features, steps);
        }
    }

    /** An image, channels first: {@code [channels, height, width]}. */
    record Image(long channels, long height, long width) implements Shape {
        public Image {
            requirePositive("channels", channels);
            requirePositive("height", height);
            requirePositive("width", width);
        }

        @Override
        public List<Long> dimensions() {
            return List.of(channels, height, width);
        }
    }

    /** The sizes, channels (or features) first, without the batch dimension. */
    List<Long> dimensions();

    /**
     * How many values one example holds.
     *
     * @throws ArithmeticException if the product does not fit into a {@code long}
     */
    default long elements() {
        return dimensions().stream().reduce(1L, Math::multiplyExact);
    }

    /**
     * The shape with these sizes: one size is a vector, two a sequence, three an image.
     *
     * @throws IllegalArgumentException if there are not one to three sizes, or one is below 1
     */
    static Shape of(List<Long> dimensions) {
        return switch (dimensions.size()) {
            case 1 -> new Vector(dimensions.get(0));
            case 2 -> new Sequence(dimensions.get(0), dimensions.get(1));
            case 3 -> new Image(dimensions.get(0), dimensions.get(1), dimensions.get(2));
            default ->
                throw new IllegalArgumentException("dimensions: one to three sizes are needed, not " + dimensions);
        };
    }

    private static void requirePositive(String name, long size) {
        if (size < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + size);
        }
    }
}
