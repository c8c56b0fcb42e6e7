package io.layerloom.runstore.salvage;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.sql.DamageMark;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.DatabaseOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Restores what can be read of a damaged database: the damaged files are copied aside, everything readable goes into a new
 * database, and only when that is complete it takes the old one's place.
 */
public final class Salvage {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** The log belongs to the content; the index in shared memory is made anew from it. */
    private static final List<String> PARTS = List.of("", "-wal");

    private static final List<String> FILES = List.of("", "-wal", "-shm");

    private final Path file;

    /** Will restore the database at {@code file}. */
    public Salvage(Path file) {
        this.file = file;
    }

    /**
     * Restores the database if nobody else has it open or has restored it meanwhile.
     *
     * @return what a person should know, empty if there was nothing to do any more
     * @throws ProblemException if it cannot be restored; the damaged files are as they were
     */
    public Optional<Problem> run() throws ProblemException {
        Optional<FileLease> lease = FileLease.tryAcquire(file.resolveSibling("restore.lock"));
        if (lease.isEmpty()) {
            throw new ProblemException(inUse());
        }
        try (FileLease held = lease.get()) {
            DamageMark mark = DamageMark.of(file);
            if (!mark.isSet() || !held.file().isAbsolute()) {
                return Optional.empty();
            }
            if (!new DatabaseOpener(file).isUnused()) {
                return Optional.of(inUse());
            }
            return Optional.of(restore(mark));
        }
    }

    private Problem inUse() {
        return Problem.warning("runs.db", "runstore.damaged-in-use", file);
    }

    private Problem restore(DamageMark mark) throws ProblemException {
        Path aside = file.resolveSibling(
                "damaged-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        Path restored = file.resolveSibling("runs.db.restored");
        try {
            copyAside(aside);
            remove(restored);
            Rescued rescued = rescue(aside.resolve(file.getFileName().toString()), restored);
            remove(file);
            Files.move(restored, file, StandardCopyOption.ATOMIC_MOVE);
            mark.clear();
            return Problem.warning(
                    "runs.db", "runstore.restored", rescued.runs(), rescued.points(), rescued.lost(), aside);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error("runs.db", "runstore.restore-failed", file, String.valueOf(e.getMessage()), aside),
                    e);
        }
    }

    private static Rescued rescue(Path damaged, Path restored) throws ProblemException {
        try (Database source = new DatabaseOpener(damaged).openDamaged();
                Database target = new DatabaseOpener(restored).openForWriting()) {
            return new Rescue(source, target).run();
        }
    }

    private void copyAside(Path aside) throws IOException {
        Files.createDirectories(aside);
        for (String part : PARTS) {
            Path source = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(source)) {
                Files.copy(
                        source,
                        aside.resolve(source.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void remove(Path database) throws IOException {
        for (String part : FILES) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + part));
        }
    }
}
