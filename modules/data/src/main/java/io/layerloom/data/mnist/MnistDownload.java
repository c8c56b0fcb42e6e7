package io.layerloom.data.mnist;

import io.layerloom.data.LoadProgress;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Fetches what is missing from the first mirror that delivers it. A file appears under its name only when it is whole and its
 * checksum is right; what has arrived of it before is kept as {@code .part} and gone on with, also by a later program start.
 */
final class MnistDownload {
    private static final int ATTEMPTS_PER_MIRROR = 3;

    private final MnistMirrors mirrors;
    private final Path folder;
    private final LoadProgress progress;
    private final Fetch fetch;
    private final Set<String> failures = new LinkedHashSet<>();

    MnistDownload(MnistMirrors mirrors, Path folder, LoadProgress progress) {
        this.mirrors = mirrors;
        this.folder = folder;
        this.progress = progress;
        this.fetch = new Fetch(mirrors.stall());
    }

    /**
     * Returns when all files are there. Waits while another process downloads into the same folder.
     *
     * @throws ProblemException if no mirror delivers a file, the folder cannot be written, or the thread is interrupted
     */
    void run() throws ProblemException {
        try {
            Files.createDirectories(folder);
            try (FolderLock lock = FolderLock.waitFor(folder, progress)) {
                for (MnistFile file : mirrors.files()) {
                    if (!Files.exists(folder.resolve(file.name()))
                            && !Files.exists(folder.resolve(file.compressedName()))) {
                        download(file, lock);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.error("", "data.mnist.interrupted"), e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error("", "data.mnist.cannot-write", folder, String.valueOf(e.getMessage())), e);
        }
    }

    private void download(MnistFile file, FolderLock lock) throws IOException, InterruptedException, ProblemException {
        if (!lock.isHeld()) {
            throw new IllegalStateException("downloading without the lock of " + folder);
        }
        Path part = folder.resolve(file.compressedName() + ".part");
        for (URI mirror : mirrors.folders()) {
            for (int attempt = 0; attempt < ATTEMPTS_PER_MIRROR; attempt++) {
                Fetch.Outcome outcome = attempt(mirror.resolve(file.compressedName()), part, file);
                if (outcome == Fetch.Outcome.COMPLETE) {
                    moveIntoPlace(part, folder.resolve(file.compressedName()));
                    return;
                }
                if (outcome == Fetch.Outcome.REFUSED) {
                    break;
                }
            }
        }
        throw new ProblemException(Problem.error(
                "", "data.mnist.download-failed", file.compressedName(), String.join("; ", failures), folder));
    }

    private Fetch.Outcome attempt(URI address, Path part, MnistFile file) throws IOException, InterruptedException {
        try {
            boolean resumed = Files.exists(part) && Files.size(part) > 0;
            Fetch.Outcome outcome =
                    fetch.run(address, part, (done, total) -> progress.at(downloading(file), done, total));
            if (outcome == Fetch.Outcome.COMPLETE && !Checksum.matches(part, file.sha256())) {
                Files.delete(part);
                failures.add(address + ": wrong checksum");
                return resumed ? Fetch.Outcome.CUT_OFF : Fetch.Outcome.REFUSED;
            }
            return outcome;
        } catch (Fetch.FailedException e) {
            failures.add(address + ": " + e.getMessage());
            if (Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
            return e.outcome();
        }
    }

    private static Message downloading(MnistFile file) {
        return Message.of("data.progress.downloading", file.compressedName());
    }

    private static void moveIntoPlace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives: the lock still keeps other processes away while this is done.
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
