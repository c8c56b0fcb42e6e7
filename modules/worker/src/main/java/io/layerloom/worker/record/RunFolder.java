package io.layerloom.worker.record;

import io.layerloom.runstore.lease.RunFiles;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one run.
 *
 * @param path absolute
 */
public record RunFolder(Path path) {
    public RunFolder {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("path must be absolute, not " + path);
        }
    }

    /** The folder of a run in a project. */
    public static RunFolder of(Path project, RunId run) {
        return new RunFolder(files(project).folder(run.text()).toAbsolutePath());
    }

    /** Where a project keeps its runs. */
    public static RunFiles files(Path project) {
        return new RunFiles(project.resolve("runs"));
    }

    /** Makes the folder if it is not there. */
    public void create() throws IOException {
        Files.createDirectories(path);
    }

    /** What the worker logs. */
    public Path log() {
        return path.resolve("worker.log");
    }

    /**
     * A file of the run, which need not be there.
     *
     * @param relative path with {@code /}, as an artifact has it
     * @throws IOException if it leaves the folder, also through a symbolic link
     */
    public Path file(String relative) throws IOException {
        Path file = path.resolve(relative).normalize();
        boolean inside = file.startsWith(path)
                && (!Files.exists(file) || file.toRealPath().startsWith(path.toRealPath()));
        if (!inside) {
            throw new IOException("not in the run's folder: " + relative);
        }
        return file;
    }

    /** The path of a file of this run as an artifact has it. */
    public String relative(Path file) {
        return path.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
