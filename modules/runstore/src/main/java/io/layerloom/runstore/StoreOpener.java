package io.layerloom.runstore;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.lease.RunFiles;
import io.layerloom.runstore.salvage.Salvage;
import io.layerloom.runstore.sql.DamageMark;
import io.layerloom.runstore.sql.DamagedException;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.DatabaseOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the store of a directory, with the checks that come before the database. */
final class StoreOpener {
    private final Path directory;
    private final Path file;
    private final NetworkDrives drives;

    StoreOpener(Path directory, NetworkDrives drives) {
        this.directory = directory;
        this.file = new RunFiles(directory).database();
        this.drives = drives;
    }

    RunStore openForWriting() throws ProblemException {
        prepareDirectory();
        DamageMark mark = DamageMark.of(file);
        if (mark.isSet()) {
            return restored();
        }
        try {
            return opened(new DatabaseOpener(file).openForWriting());
        } catch (DamagedException e) {
            mark.set();
            return restored();
        }
    }

    RunStore openForReading() throws ProblemException {
        DamageMark mark = DamageMark.of(file);
        boolean mayRestore = Files.isWritable(directory);
        Optional<Problem> restored = mayRestore && mark.isSet() ? new Salvage(file).run() : Optional.empty();
        try {
            return reading(restored);
        } catch (DamagedException e) {
            if (!mayRestore) {
                throw e;
            }
            mark.set();
            return reading(new Salvage(file).run());
        }
    }

    private RunStore reading(Optional<Problem> restored) throws ProblemException {
        Database database = new DatabaseOpener(file).openForReading();
        return new RunStore(database, restored.orElseGet(() -> newerFormat(database)));
    }

    private RunStore restored() throws ProblemException {
        Optional<Problem> outcome = new Salvage(file).run();
        Database database = new DatabaseOpener(file).openForWriting();
        return new RunStore(database, outcome.orElseGet(database::readOnlyReason));
    }

    private static RunStore opened(Database database) {
        return new RunStore(database, database.readOnlyReason());
    }

    private static @Nullable Problem newerFormat(Database database) {
        Problem reason = database.readOnlyReason();
        return reason != null && reason.code().equals("runstore.newer-format") ? reason : null;
    }

    private void prepareDirectory() throws ProblemException {
        try {
            Files.createDirectories(directory);
            Optional<String> network = drives.typeOf(directory);
            if (network.isPresent()) {
                throw new ProblemException(Problem.error("runs", "runstore.network-drive", directory, network.get()));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.error("runs", "runstore.folder-not-writable", directory), e);
        }
        if (!Files.isWritable(directory)) {
            throw new ProblemException(Problem.error("runs", "runstore.folder-not-writable", directory));
        }
    }
}
