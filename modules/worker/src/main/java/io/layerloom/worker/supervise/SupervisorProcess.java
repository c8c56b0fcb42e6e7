package io.layerloom.worker.supervise;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.lease.RunFiles;
import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.record.RunFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The life of a supervisor process: holds the project's supervisor lock as long as there is work, then ends. Work that
 * appears while it is ending is seen by a last look after the lock is free, so nothing that was submitted waits for ever.
 */
public final class SupervisorProcess {
    private static final System.Logger LOG = System.getLogger(SupervisorProcess.class.getName());

    private SupervisorProcess() {}

    /**
     * Supervises until there has been nothing to do for the idle time, or another supervisor is there.
     *
     * @param project absolute project directory
     */
    public static void work(Path project, Launcher launcher, SupervisorSettings settings)
            throws ProblemException, InterruptedException {
        RunFiles files = RunFolder.files(project);
        try (RunStore store = RunStore.open(files.runsDirectory())) {
            Supervisor supervisor = new Supervisor(project, store, launcher, settings);
            do {
                Optional<FileLease> lease = FileLease.tryAcquire(files.supervisorLock());
                if (lease.isEmpty()) {
                    LOG.log(System.Logger.Level.INFO, "another supervisor has {0}", project);
                    return;
                }
                try (FileLease held = lease.get()) {
                    LOG.log(System.Logger.Level.INFO, "supervises {0}, holding {1}", project, held.file());
                    supervisor.untilIdle();
                }
            } while (supervisor.hasWork());
            LOG.log(System.Logger.Level.INFO, "nothing to do in {0}", project);
        }
    }
}
