package io.layerloom.project.sample;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies what belongs to a project, and not what happened in it. Links are not followed: they lead elsewhere. */
final class ProjectCopy extends SimpleFileVisitor<Path> {
    private static final Set<String> LEFT_OUT = Set.of("runs", "history");

    private final Path source;
    private final Path target;

    private ProjectCopy(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new ProjectCopy(source, target));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Path inside = source.relativize(folder);
        if (inside.getNameCount() == 1 && LEFT_OUT.contains(inside.toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(target.resolve(inside.toString()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            Files.copy(file, target.resolve(source.relativize(file).toString()));
        }
        return FileVisitResult.CONTINUE;
    }
}
