package io.layerloom.engine.dl4j.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** The entries that a model file may have; any other is refused. */
enum ArchiveEntry {
    CONFIGURATION("configuration.json", 64L << 20),
    PARAMETERS("coefficients.bin", 64L << 30),
    UPDATER("updaterState.bin", 128L << 30),
    BEST_PARAMETERS("layerloom-best.bin", 64L << 30),
    RECORD("layerloom.json", 64L << 20),
    NOTE("layerloom.txt", 1L << 20);

    private final String fileName;
    private final long mostBytes;

    ArchiveEntry(String fileName, long mostBytes) {
        this.fileName = fileName;
        this.mostBytes = mostBytes;
    }

    String fileName() {
        return fileName;
    }

    /** Uncompressed bytes that it may have. */
    long mostBytes() {
        return mostBytes;
    }

    static Optional<ArchiveEntry> named(String name) {
        return Arrays.stream(values())
                .filter(entry -> entry.fileName.equals(name))
                .findFirst();
    }
}
