package io.layerloom.project.sample;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample projects that are shipped with the program, and new projects. Immutable. */
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
        try (Stream<Path> folders = Files.list(folder)) {
            List<Sample> samples = new ArrayList<>();
            for (Path each : folders.sorted().toList()) {
                Optional<ProjectInfo> info = Files.isDirectory(each) ? new ProjectStore().info(each) : Optional.empty();
                info.ifPresent(found ->
                        samples.add(new Sample(each.getFileName().toString(), found.name(), found.description())));
            }
            return List.copyOf(samples);
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error(folder.toString(), "project.sample.no-folder"), unreadable);
        }
    }

    /**
     * Copies a sample, without its runs and history, to a directory that does not exist or is empty.
     *
     * @throws ProblemException if there is no such sample (the nearest are named) or the directory cannot be written;
     *     then nothing is left behind
     */
    public Project copy(String sample, Path target) throws ProblemException {
        List<String> known = list().stream().map(Sample::id).toList();
        if (!known.contains(sample)) {
            throw new ProblemException(Problem.error(
                    sample,
                    "project.sample.unknown",
                    sample,
                    String.join(", ", Suggestions.nearest(sample, known)),
                    String.join(", ", known)));
        }
        Path source = folder.resolve(sample);
        return new NewDirectory(target).fill(directory -> {
            ProjectCopy.copy(source, directory);
            writeIgnoreFile(directory);
        });
    }

    /**
     * Makes a new project from a template whose checks say what is still to be done.
     *
     * @param name what to call it
     * @throws ProblemException if the directory is in use or cannot be written; then nothing is left behind
     */
    public static Project blank(String name, Path target) throws ProblemException {
        ProjectInfo info = new ProjectInfo(name, "");
        return new NewDirectory(target).fill(directory -> {
            writeIgnoreFile(directory);
            new ProjectStore().save(directory, info, BlankProject.STATE);
        });
    }

    /** Packagers leave dot files out of what they copy; a person's repository should not get runs for that. */
    private static void writeIgnoreFile(Path directory) throws IOException {
        Path file = directory.resolve(".gitignore");
        if (!Files.exists(file)) {
            Files.writeString(file, "/history/\n/runs/\n");
        }
    }
}
