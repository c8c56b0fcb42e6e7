package io.layerloom.worker.supervise;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.RunFolder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Who is alive among the workers of a project, whoever started them. For one thread. */
final class Workers {
    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private final Path project;
    private final Set<RunId> adopted = new HashSet<>();

    Workers(Path project) {
        this.project = project;
    }

    /** Whether a worker holds the run's lock. */
    boolean isAlive(RunId run) {
        try {
            return FileLease.isHeld(RunFolder.files(project).workerLock(run.text()));
        } catch (ProblemException e) {
            // rather wait for a worker that is not there than start a second one
            LOG.log(System.Logger.Level.WARNING, "cannot look at the lock of run " + run, e);
            return true;
        }
    }

    /** Notes that a worker somebody else started is watched from now on; true the first time. */
    boolean adopt(RunRecord run) {
        return adopted.add(run.id());
    }
}
