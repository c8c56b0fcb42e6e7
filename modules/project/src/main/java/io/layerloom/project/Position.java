package io.layerloom.project;

/**
 * Where a layer is drawn, in the canvas's own pixels at zoom 1.
 *
 * @param x of its left edge, finite
 * @param y of its upper edge, finite
 */
public record Position(double x, double y) {
    public Position {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x and y must be finite, not " + x + " and " + y);
        }
    }
}
