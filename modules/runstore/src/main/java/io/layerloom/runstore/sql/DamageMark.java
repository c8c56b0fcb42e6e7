package io.layerloom.runstore.sql;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers beside a database that it was found damaged, so that whoever opens it next restores it.
 *
 * @param file the mark
 */
public record DamageMark(Path file) {
    private static final Logger LOG = System.getLogger(DamageMark.class.getName());

    /** The mark of a database. */
    public static DamageMark of(Path database) {
        return new DamageMark(database.resolveSibling(database.getFileName() + ".damaged"));
    }

    /** Whether the database was found damaged. */
    public boolean isSet() {
        return Files.exists(file);
    }

    /** Sets the mark if that is possible; the damage itself is reported in any case. */
    public void set() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot mark the run store as damaged: " + file, e);
        }
    }

    /** Removes the mark. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
