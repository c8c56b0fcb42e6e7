package io.layerloom.data.file;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The files of a project directory, by the names that its description gives. A name that leads out of the directory, also
 * through a symbolic link, is refused: a project may come from a stranger.
 */
public final class ProjectFiles {
    private final Path directory;

    /**
     * @param directory the project directory
     */
    public ProjectFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The readable file of that name.
     *
     * @param place setting that holds the name, for problems
     * @param name path relative to the project directory
     * @throws ProblemException if the name leads out of the directory, or there is no such readable file
     */
    public Path resolve(String place, String name) throws ProblemException {
        Path file = inside(place, name);
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.error(place, "data.file.missing", file));
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error(place, "data.file.not-a-file", file));
        }
        try {
            if (!file.toRealPath().startsWith(directory.toRealPath())) {
                throw new ProblemException(Problem.error(place, "data.file.outside", name, directory));
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(place, "data.file.unreadable", file, String.valueOf(e.getMessage())), e);
        }
        if (!Files.isReadable(file)) {
            throw new ProblemException(Problem.error(place, "data.file.not-readable", file));
        }
        return file;
    }

    private Path inside(String place, String name) throws ProblemException {
        if (name.isBlank()) {
            throw new ProblemException(Problem.error(place, "data.file.no-name"));
        }
        try {
            Path relative = Path.of(name);
            Path file = directory.resolve(relative).normalize();
            if (relative.isAbsolute() || !file.startsWith(directory) || name.startsWith("/") || name.startsWith("\\")) {
                throw new ProblemException(Problem.error(place, "data.file.outside", name, directory));
            }
            return file;
        } catch (InvalidPathException e) {
            throw new ProblemException(Problem.error(place, "data.file.bad-name", name), e);
        }
    }
}
