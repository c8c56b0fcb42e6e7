package io.layerloom.project.sample;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.store.Project;
import java.nio.file.Path;
import java.util.List;

/** The sample projects that are shipped with the program. Immutable. */
public final class Samples {
    private final Path folder;

    /** The samples in a folder, {@code samples} of the packaged program or {@code sample-projects} of the repository. */
    public Samples(Path folder) {
        this.folder = folder;
    }

    /**
     * All samples, by folder name.
     *
     * @throws ProblemException if the folder cannot be read
     */
    public List<Sample> list() throws ProblemException {
        throw new UnsupportedOperationException("not built yet: " + folder);
    }

    /**
     * Copies a sample, without its runs and history, to a directory that does not exist or is empty.
     *
     * @throws ProblemException if there is no such sample (the nearest are named) or the directory cannot be written;
     *     then nothing is left behind
     */
    public Project copy(String sample, Path target) throws ProblemException {
        throw new UnsupportedOperationException("not built yet: " + folder);
    }

    /**
     * Makes a new project without layers' and data's details: a template whose checks say what is still to be done.
     *
     * @param name what to call it
     * @throws ProblemException if the directory is in use or cannot be written; then nothing is left behind
     */
    public static Project blank(String name, Path target) throws ProblemException {
        throw new UnsupportedOperationException("not built yet");
    }
}
