package io.layerloom.worker.run;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.launch.EngineLookup;
import io.layerloom.worker.launch.Exit;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.spec.RunSpecJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The life of a worker process: takes the run's lock, trains on a thread named {@code training}, and leaves the run in a
 * state that says what happened. Only an attempt that waits for a worker is touched, so starting one worker too many does
 * no harm.
 */
public final class WorkerProcess {
    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());

    private WorkerProcess() {}

    /**
     * Works on a run until it ends.
     *
     * @param project absolute project directory
     * @return what the process should end with
     */
    public static Exit work(Path project, RunId run) throws InterruptedException {
        RunFolder folder = RunFolder.of(project, run);
        try {
            folder.create();
            Optional<FileLease> lease =
                    FileLease.tryAcquire(RunFolder.files(project).workerLock(run.text()));
            if (lease.isEmpty()) {
                LOG.log(System.Logger.Level.INFO, "another worker has run {0}", run);
                return Exit.NOT_MINE;
            }
            try (FileLease held = lease.get();
                    RunStore store = RunStore.open(RunFolder.files(project).runsDirectory())) {
                LOG.log(System.Logger.Level.INFO, "has {0}", held.file());
                return work(project, folder, store, run);
            }
        } catch (ProblemException | IOException e) {
            LOG.log(System.Logger.Level.ERROR, "cannot open run " + run, e);
            return Exit.USAGE;
        }
    }

    private static Exit work(Path project, RunFolder folder, RunStore store, RunId id)
            throws ProblemException, InterruptedException {
        RunRecord run = store.runs().get(id);
        if (run.state() != RunState.STARTING) {
            LOG.log(System.Logger.Level.INFO, "run {0} is {1} and needs no worker", id, run.state());
            return Exit.NOT_MINE;
        }
        Attempt attempt = new Attempt(project, folder, store, run, RunSpecJson.read(run.spec()));
        CommandQueue commands = new CommandQueue();
        LiveProgress progress = new LiveProgress(run.progress());
        RunStore polled = RunStore.open(RunFolder.files(project).runsDirectory());
        ControlPoller poller = new ControlPoller(polled, id, run.attempt(), commands, progress);
        try {
            return onTrainingThread(new AttemptRun(attempt, EngineLookup::find, commands, progress));
        } finally {
            poller.end();
        }
    }

    private static Exit onTrainingThread(AttemptRun run) {
        CompletableFuture<Exit> exit = new CompletableFuture<>();
        Thread training = new Thread(() -> exit.complete(run.run()), "training");
        training.setUncaughtExceptionHandler((thread, e) -> {
            LOG.log(System.Logger.Level.ERROR, "uncaught in thread " + thread.getName(), e);
            exit.complete(Exit.UNCAUGHT);
        });
        training.start();
        return exit.join();
    }
}
