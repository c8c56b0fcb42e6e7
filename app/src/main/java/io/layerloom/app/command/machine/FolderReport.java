package io.layerloom.app.command.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the program uses.
 *
 * @param purpose {@code program}, {@code data}, {@code dataVariable} or {@code temporary}
 * @param path where it is
 * @param exists whether it is there
 * @param writable whether it, or where it is missing the nearest folder above it, can be written
 * @param freeBytes free space, -1 if unknown
 */
record FolderReport(String purpose, Path path, boolean exists, boolean writable, long freeBytes) {
    static FolderReport of(String purpose, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = nearest(absolute);
        return new FolderReport(
                purpose, absolute, Files.isDirectory(absolute), there != null && Files.isWritable(there), free(there));
    }

    private static @Nullable Path nearest(Path path) {
        Path there = path;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }

    private static long free(@Nullable Path path) {
        if (path == null) {
            return -1;
        }
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }
}
