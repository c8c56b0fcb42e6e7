package io.layerloom.worker.workbench;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.control.ControlRequest;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.control.RunCommand;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Steers live runs. Safe for several threads; blocks until the answer is there. */
public final class RunControl {
    /** How long a person is made to wait for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 10;
    private static final int TRIES = 20;

    private final Path project;
    private final RunStore store;

    RunControl(Path project, RunStore store) {
        this.project = project;
        this.store = store;
    }

    /**
     * Asks a live run for something and waits until its worker has heard it. A run that waits for its worker can be
     * stopped and killed too.
     *
     * @param patience how long to wait at most
     * @throws ProblemException if the run is not live, or the store cannot be written
     */
    public Acknowledgement send(RunId id, RunCommand command, Duration patience)
            throws ProblemException, InterruptedException {
        long start = System.nanoTime();
        boolean ends = command instanceof RunCommand.Stop || command instanceof RunCommand.Kill;
        for (int i = 0; i < TRIES; i++) {
            RunRecord run = store.runs().get(id);
            if (!run.state().isLive() && run.state() != RunState.QUEUED) {
                throw new ProblemException(Problem.error("", "worker.control.not-live", run.name(), run.state()));
            }
            if (command instanceof RunCommand.Kill && isAtWork(id)) {
                if (kill(run, patience)) {
                    return answered(id, start);
                }
            } else if (isWaiting(run)) {
                if (!ends) {
                    throw new ProblemException(Problem.error("", "worker.control.not-started", run.name()));
                }
                if (end(run, "stopped", RunEventKind.STOPPED, Message.of("worker.event.stopped-before-start"))) {
                    return answered(id, start);
                }
            } else {
                return ask(run, command, start, patience);
            }
            // the state changed meanwhile: look again
        }
        return new Acknowledgement(
                false, millisSince(start), store.runs().get(id).state());
    }

    private Acknowledgement ask(RunRecord run, RunCommand command, long start, Duration patience)
            throws ProblemException, InterruptedException {
        ControlRequest request = store.control().request(run.id(), command.command(), command.payload());
        CountDownLatch never = new CountDownLatch(1);
        while (System.nanoTime() - start < patience.toNanos()) {
            Optional<ControlRequest> now = store.control().find(request.number());
            if (now.isPresent() && now.get().acknowledgedAt() != null) {
                return answered(run.id(), start);
            }
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return new Acknowledgement(
                false, millisSince(start), store.runs().get(run.id()).state());
    }

    /** The state changes first, so that a supervisor knows that this death was wanted. */
    private boolean kill(RunRecord run, Duration patience) throws ProblemException, InterruptedException {
        Path lock = RunFolder.files(project).workerLock(run.id().text());
        Optional<ProcessIdentity> worker = FileLease.owner(lock);
        ControlRequest request = store.control().request(run.id(), "kill", "");
        if (!end(run, "killed", RunEventKind.KILLED, Message.of("worker.event.killed"))) {
            store.control().acknowledge(request.number(), "the state changed");
            return false;
        }
        worker.flatMap(ProcessIdentity::handle).ifPresent(ProcessHandle::destroyForcibly);
        CountDownLatch never = new CountDownLatch(1);
        long start = System.nanoTime();
        while (FileLease.isHeld(lock) && System.nanoTime() - start < patience.toNanos()) {
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        store.control().acknowledge(request.number(), "killed");
        return true;
    }

    private boolean end(RunRecord run, String reason, RunEventKind kind, Message message) throws ProblemException {
        RunChange change = RunChange.to(RunState.STOPPED).withEnd(new RunEnd(reason, message));
        if (!store.runs().transition(run.id(), run.state(), run.attempt(), change)) {
            return false;
        }
        store.events()
                .append(run.id(), RunEvent.now(run.attempt(), run.progress().iteration(), kind.text(), message, ""));
        return true;
    }

    private boolean isWaiting(RunRecord run) throws ProblemException {
        return run.state() == RunState.QUEUED || (run.state() == RunState.STARTING && !isAtWork(run.id()));
    }

    private boolean isAtWork(RunId id) throws ProblemException {
        return FileLease.isHeld(RunFolder.files(project).workerLock(id.text()));
    }

    private Acknowledgement answered(RunId id, long start) throws ProblemException {
        return new Acknowledgement(
                true, millisSince(start), store.runs().get(id).state());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
