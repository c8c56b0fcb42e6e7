package io.layerloom.engine.dl4j.training;

import io.layerloom.engine.EngineException;
import io.layerloom.engine.dl4j.checkpoint.ArchiveReader;
import io.layerloom.engine.dl4j.checkpoint.ModelArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints of a run: {@code checkpoints/iteration-000000123.zip}, where 123 is the iteration that comes next. */
final class CheckpointFolder {
    static final String FOLDER = "checkpoints";
    static final String BEST = "best.zip";
    private static final String PREFIX = "iteration-";
    private static final String SUFFIX = ".zip";

    private final Path folder;

    CheckpointFolder(Path runDirectory) {
        this.folder = runDirectory.resolve(FOLDER);
    }

    Path file(long nextIteration) {
        return folder.resolve("%s%012d%s".formatted(PREFIX, nextIteration, SUFFIX));
    }

    Path best() {
        return folder.resolve(BEST);
    }

    /**
     * Removes all but the newest.
     *
     * @return what was removed
     */
    List<Path> prune(int keep) throws IOException {
        List<Path> surplus = newestFirst(folder).stream().skip(keep).toList();
        for (Path file : surplus) {
            Files.deleteIfExists(file);
        }
        return surplus;
    }

    /**
     * The wanted checkpoint, or if it is damaged the newest sound one before it in the same folder.
     *
     * @throws EngineException the problem of the wanted one, if none is sound
     */
    static Found read(Path wanted) throws EngineException {
        try {
            return new Found(wanted, ArchiveReader.read(wanted), Optional.empty());
        } catch (EngineException e) {
            for (Path older : older(wanted, e)) {
                try {
                    return new Found(older, ArchiveReader.read(older), Optional.of(e));
                } catch (EngineException another) {
                    e.addSuppressed(another);
                }
            }
            throw e;
        }
    }

    /**
     * A checkpoint that was read.
     *
     * @param damage what was wrong with the one that was wanted, if it is another
     */
    record Found(Path file, ModelArchive archive, Optional<EngineException> damage) {}

    private static List<Path> older(Path wanted, EngineException damage) {
        Path folder = wanted.toAbsolutePath().getParent();
        String name = wanted.getFileName().toString();
        try {
            return newestFirst(folder).stream()
                    .filter(file -> file.getFileName().toString().compareTo(name) < 0)
                    .toList();
        } catch (IOException e) {
            damage.addSuppressed(e);
            return List.of();
        }
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d+\\" + SUFFIX))
                    .sorted(Comparator.<Path, String>comparing(
                                    file -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }
}
