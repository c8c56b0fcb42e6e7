package io.layerloom.runstore.lease;

import java.nio.file.Path;

/**
 * Where the files of runs are, below a project's {@code runs} directory.
 *
 * @param runsDirectory the directory
 */
public record RunFiles(Path runsDirectory) {
    /** The database. */
    public Path database() {
        return runsDirectory.resolve("runs.db");
    }

    /** The folder of a run. */
    public Path folder(String runId) {
        return runsDirectory.resolve(runId);
    }

    /** The file whose lease a worker holds while it lives. */
    public Path workerLock(String runId) {
        return folder(runId).resolve("lock");
    }

    /** The file whose lease the supervisor holds while it lives. */
    public Path supervisorLock() {
        return runsDirectory.resolve("supervisor.lock");
    }
}
