package io.layerloom.project.codec;

import java.util.Locale;

/** The files of a project directory, in the order in which they are written. */
public enum ProjectFile {
    NETWORK,
    DATA,
    TRAINING,
    LAYOUT,
    /** Last, because it holds the format that the others have. */
    PROJECT;

    /** First segment of paths into the file: {@code network}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in the directory: {@code network.json}. */
    public String fileName() {
        return key() + ".json";
    }

    /** Whether a project can be opened without it. */
    public boolean isOptional() {
        return this == LAYOUT;
    }
}
