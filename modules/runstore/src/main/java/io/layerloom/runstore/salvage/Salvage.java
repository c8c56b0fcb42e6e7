package io.layerloom.runstore.salvage;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** Restores what can be read of a damaged database. */
public final class Salvage {
    private final Path file;

    /** Will restore the database at {@code file}. */
    public Salvage(Path file) {
        this.file = file;
    }

    /** Whether damage was noticed while the database was in use. */
    public static boolean isAskedFor(Path file) {
        return file.resolveSibling("runs.db.damaged").toFile().exists();
    }

    /** Copies the damaged files aside and puts a database with all that can be read in their place. */
    public Optional<Problem> run() throws ProblemException {
        throw new UnsupportedOperationException(file.toString());
    }
}
