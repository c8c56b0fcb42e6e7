package io.layerloom.project.store;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.codec.ProjectFile;
import io.layerloom.project.json.JsonLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of one project directory as bytes; none of them may be elsewhere or larger than allowed. Immutable. */
final class DirectoryFiles {
    private final Path directory;

    private DirectoryFiles(Path directory) {
        this.directory = directory;
    }

    static DirectoryFiles in(Path directory) throws ProblemException {
        try {
            Path real = directory.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new ProblemException(Problem.error(directory.toString(), "project.folder.not-a-folder"));
            }
            return new DirectoryFiles(real);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(Problem.error(directory.toString(), "project.folder.missing"), missing);
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error(directory.toString(), "project.folder.unreadable"), unreadable);
        }
    }

    Path directory() {
        return directory;
    }

    /** The content of a file, or nothing if it does not exist. */
    Optional<byte[]> read(ProjectFile file) throws ProblemException {
        Path path = path(file);
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            // One byte more than allowed, so that a file that grows while it is read is noticed as well.
            byte[] bytes = stream.readNBytes(JsonLimits.STANDARD.bytes() + 1);
            return Optional.of(bytes);
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error(file.fileName(), "project.file.unreadable"), unreadable);
        }
    }

    /** Where a file is or will be, after making sure that it is no way out of the directory. */
    Path path(ProjectFile file) throws ProblemException {
        Path path = directory.resolve(file.fileName());
        try {
            boolean inside = Files.notExists(path)
                    || (Files.isRegularFile(path) && path.toRealPath().startsWith(directory));
            if (!inside) {
                throw new ProblemException(Problem.error(file.fileName(), "project.file.not-a-file"));
            }
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error(file.fileName(), "project.file.unreadable"), unreadable);
        }
        return path;
    }
}
