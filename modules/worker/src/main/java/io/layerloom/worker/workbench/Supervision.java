package io.layerloom.worker.workbench;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.lease.RunFiles;
import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.record.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sees to it that a project has a living supervisor. Safe for several threads. */
final class Supervision {
    private static final long TIME_TO_START_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_FAILURES = 3;
    private static final long LOOK_MILLIS = 20;

    private final Path project;
    private final RunFiles files;
    private final Launcher launcher;
    private @Nullable Process started;
    private long startedAt;
    private int failures;

    Supervision(Path project, Launcher launcher) {
        this.project = project;
        this.files = RunFolder.files(project);
        this.launcher = launcher;
    }

    /** Whether a supervisor lives. */
    boolean isAlive() throws ProblemException {
        return FileLease.isHeld(files.supervisorLock());
    }

    /**
     * Starts a supervisor unless there is one, or one is just starting. Returns at once.
     *
     * @throws ProblemException if none can be started, or several have ended before they took the lock
     */
    synchronized void ensure() throws ProblemException {
        if (isAlive()) {
            failures = 0;
            return;
        }
        Process last = started;
        if (last != null && last.isAlive() && System.nanoTime() - startedAt < TIME_TO_START_NANOS) {
            return;
        }
        if (last != null && !last.isAlive() && last.exitValue() != 0) {
            failures++;
        }
        Path log = files.runsDirectory().resolve("supervisor.log");
        if (failures >= MOST_FAILURES) {
            throw new ProblemException(Problem.error(log.toString(), "worker.supervisor.dies", log));
        }
        try {
            started = launcher.supervisor(project, log);
            startedAt = System.nanoTime();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error("", "worker.supervisor.cannot-start", String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Starts a supervisor unless there is one, and waits until it is there: whoever leaves after this knows that somebody
     * takes care. Gives up waiting after some seconds; {@link #ensure} can be called again.
     */
    void ensureAndAwait() throws ProblemException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + TIME_TO_START_NANOS;
        try {
            ensure();
            while (!isAlive() && System.nanoTime() < end) {
                never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                ensure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
