package io.layerloom.project.sample;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.store.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A project directory in the making: filled beside its place and moved there when it is whole. */
final class NewDirectory {
    private final Path target;

    NewDirectory(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /** Puts files into the directory. */
    interface Filling {
        void fill(Path directory) throws IOException, ProblemException;
    }

    Project fill(Filling filling) throws ProblemException {
        try {
            requireUnused();
            Path parent = target.getParent();
            if (parent == null) {
                throw new ProblemException(Problem.error(target.toString(), "project.folder.in-use"));
            }
            Files.createDirectories(parent);
            Path temporary = parent.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            Files.createDirectory(temporary);
            try {
                filling.fill(temporary);
                Files.deleteIfExists(target);
                Files.move(temporary, target);
            } finally {
                delete(temporary);
            }
        } catch (IOException | ReadOnlyFileSystemException unwritable) {
            throw new ProblemException(Problem.error(target.toString(), "project.folder.unwritable"), unwritable);
        }
        return Project.open(target);
    }

    private void requireUnused() throws IOException, ProblemException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ProblemException(Problem.error(target.toString(), "project.folder.in-use"));
        }
        try (Stream<Path> content = Files.list(target)) {
            if (content.findAny().isPresent()) {
                throw new ProblemException(Problem.error(target.toString(), "project.folder.in-use"));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> content = Files.walk(folder)) {
            deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
