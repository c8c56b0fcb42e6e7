package io.layerloom.project.history;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.store.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to change a project, with the log that it comes with, or the reason why there is none. For one thread. */
final class WriteAccess {
    static final String FOLDER = "history";

    private final @Nullable HistoryLock lock;
    private final @Nullable HistoryLog log;
    private final @Nullable Problem refusal;
    private final Timeline timeline;

    private WriteAccess(@Nullable HistoryLock lock, @Nullable HistoryLog log, @Nullable Problem refusal) {
        this.lock = lock;
        this.log = log;
        this.refusal = refusal;
        this.timeline = log == null ? new Timeline() : log.timeline();
    }

    static WriteAccess to(Project project) {
        if (!project.isCurrent()) {
            return refused(project.notices().get(0));
        }
        Path folder = project.directory().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            if (!folder.toRealPath().startsWith(project.directory())) {
                return refused(Problem.warning(folder.toString(), "project.history.elsewhere"));
            }
            Optional<HistoryLock> lock = HistoryLock.tryIn(folder);
            return lock.isPresent()
                    ? locked(lock.get(), folder)
                    : refused(Problem.warning(project.directory().toString(), "project.history.locked"));
        } catch (IOException | ReadOnlyFileSystemException unwritable) {
            return refused(Problem.warning(project.directory().toString(), "project.history.read-only"));
        }
    }

    private static WriteAccess locked(HistoryLock lock, Path folder) throws IOException {
        try {
            return new WriteAccess(lock, HistoryLog.open(folder), null);
        } catch (IOException unusable) {
            lock.close();
            throw unusable;
        }
    }

    private static WriteAccess refused(Problem reason) {
        return new WriteAccess(null, null, reason);
    }

    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    void require() throws ProblemException {
        if (refusal != null) {
            throw new ProblemException(refusal);
        }
    }

    Timeline timeline() {
        return timeline;
    }

    void append(HistoryRecord record) throws IOException {
        if (log == null) {
            throw new IllegalStateException("record: a project that is only looked at has no log");
        }
        log.append(record);
    }

    void force() throws ProblemException {
        if (log != null) {
            try {
                log.force();
            } catch (IOException failed) {
                throw unwritable(failed);
            }
        }
    }

    /** Closes the log before it gives the lock back: nobody else may write in between. */
    void close() throws ProblemException {
        try {
            try {
                if (log != null) {
                    log.close();
                }
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private static ProblemException unwritable(IOException failed) {
        return new ProblemException(Problem.error(FOLDER, "project.history.unwritable"), failed);
    }
}
