package io.layerloom.data.content;

/**
 * Features that are preprocessed alike.
 *
 * @param name of the column, {@code column=value} for one value of a category, {@code pixels} for a picture
 * @param kind what its numbers are
 */
public record FeatureGroup(String name, Kind kind) {
    /** What numbers are. */
    public enum Kind {
        /** Any number. */
        NUMBER,
        /** 0 or 1: whether a category has a value. Left as it is by every preprocessing step. */
        INDICATOR,
        /** A byte of brightness, 0 to 255. */
        BRIGHTNESS
    }
}
