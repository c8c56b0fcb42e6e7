package io.layerloom.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a person arranged the network: view state that changes nothing in training. Immutable.
 *
 * @param positions by id of a layer or group; what is absent is placed automatically
 * @param colors by id of a layer or group, as {@code #rrggbb}
 * @param zoom magnification, above 0
 */
public record Layout(Map<String, Position> positions, Map<String, String> colors, double zoom) {
    /** Nothing was arranged. */
    public static final Layout AUTOMATIC = new Layout(Map.of(), Map.of(), 1);

    /**
     * @throws IllegalArgumentException if {@code zoom} is not a finite number above 0
     */
    public Layout {
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
        colors = Collections.unmodifiableSortedMap(new TreeMap<>(colors));
        if (!Double.isFinite(zoom) || zoom <= 0) {
            throw new IllegalArgumentException("zoom must be above 0, not " + zoom);
        }
    }

    /** The same layout with one layer or group elsewhere. */
    public Layout withPosition(String id, Position position) {
        Map<String, Position> moved = new TreeMap<>(positions);
        moved.put(id, position);
        return new Layout(moved, colors, zoom);
    }
}
