package io.layerloom.worker.workbench;

import io.layerloom.data.DataLocations;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Severity;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.check.ProjectCheck;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.lease.FileLease;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.device.DeviceProbe;
import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.launch.ProgramLayout;
import io.layerloom.worker.record.LaunchEnvironment;
import io.layerloom.worker.record.ResumePolicy;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.spec.RunSpecJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The runs of one project, as command line and window use them. What is submitted goes on when this process ends: the
 * work is done by a supervisor and workers, which are started detached when they are needed.
 *
 * <p>Safe for several threads. Calls that read or write the store block for a moment; {@link #follow} blocks until a run
 * has ended. Not for the thread of a user interface.
 */
public final class Workbench implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final Set<RunState> UNFINISHED =
            EnumSet.of(RunState.QUEUED, RunState.STARTING, RunState.RUNNING, RunState.PAUSED, RunState.CRASHED);

    private final Path project;
    private final RunStore store;
    private final Launcher launcher;
    private final Supervision supervision;

    private Workbench(Path project, RunStore store, Launcher launcher) {
        this.project = project;
        this.store = store;
        this.launcher = launcher;
        this.supervision = new Supervision(project, launcher);
    }

    /**
     * Opens the runs of a project; starts nothing.
     *
     * @param project any path to the project directory
     * @param layout where this program's parts lie
     * @throws ProblemException if the directory is not there, or cannot be written, or the store cannot be opened
     */
    public static Workbench open(Path project, ProgramLayout layout) throws ProblemException {
        try {
            Path real = project.toRealPath();
            RunStore store = RunStore.open(RunFolder.files(real).runsDirectory());
            return new Workbench(real, store, new Launcher(layout));
        } catch (IOException e) {
            throw new ProblemException(Problem.error(project.toString(), "worker.project.missing", project), e);
        }
    }

    /** The store, for reading whatever this class does not offer. Closed with this. */
    public RunStore store() {
        return store;
    }

    /** Real path of the project directory. */
    public Path project() {
        return project;
    }

    /** Steers live runs. */
    public RunControl control() {
        return new RunControl(project, store);
    }

    /** Evaluates, predicts and exports; close it when done. */
    public RunModels models() {
        return new RunModels(project, store, launcher);
    }

    /** What this machine can train on. */
    public DeviceProbe devices() {
        return new DeviceProbe(launcher.layout());
    }

    /**
     * To be called by every command and window that opens a project: when runs are waiting, running or crashed and no
     * supervisor lives, starts one, which adopts living workers and goes on with runs whose worker died.
     *
     * @return what was found, in words for a person; empty in the ordinary case
     */
    public List<Message> wakeUp() throws ProblemException {
        List<RunRecord> unfinished = store.runs().list(UNFINISHED);
        if (unfinished.isEmpty() || supervision.isAlive()) {
            return List.of();
        }
        List<Message> found = new ArrayList<>();
        for (RunRecord run : unfinished) {
            if (isOver(run)) {
                continue;
            }
            boolean atWork = FileLease.isHeld(
                    RunFolder.files(project).workerLock(run.id().text()));
            if (run.state() == RunState.QUEUED) {
                found.add(Message.of("worker.found.queued", run.name()));
            } else if (atWork) {
                found.add(Message.of("worker.found.at-work", run.name()));
            } else {
                found.add(Message.of(
                        "worker.found.dead", run.name(), run.progress().iteration()));
            }
        }
        if (!found.isEmpty()) {
            supervision.ensure();
        }
        return found;
    }

    /**
     * Checks and queues runs and sees to it that they are started. Returns as soon as a supervisor is there; the runs go
     * on without this process.
     *
     * @return their ids, in order of their seeds
     * @throws ProblemException with every error of network, data, settings and device; then nothing was queued
     */
    public List<RunId> submit(Submission submission) throws ProblemException {
        check(submission.spec());
        try {
            LaunchEnvironment.save(RunFolder.files(project).runsDirectory());
        } catch (IOException e) {
            throw new ProblemException(Problem.error("runs", "worker.project.cannot-write", e.getMessage()), e);
        }
        List<RunId> ids = new ArrayList<>();
        String group = submission.repeats() == 1 ? "" : "repeats-" + System.currentTimeMillis();
        for (int i = 0; i < submission.repeats(); i++) {
            ids.add(create(submission, i, group));
        }
        supervision.ensureAndAwait();
        return List.copyOf(ids);
    }

    /**
     * Begins a new attempt of a run that stopped, failed or crashed, from its newest checkpoint.
     *
     * @throws ProblemException if the run is live, waiting or complete
     */
    public void resume(RunId id) throws ProblemException {
        RunRecord run = store.runs().get(id);
        if (!run.state().isResumable()
                || !store.runs().transition(id, run.state(), run.attempt(), RunChange.to(RunState.STARTING))) {
            throw new ProblemException(
                    Problem.error("", reasonNotTo(store.runs().get(id).state()), run.name()));
        }
        store.events()
                .append(
                        id,
                        RunEvent.now(
                                run.attempt() + 1,
                                run.progress().iteration(),
                                RunEventKind.RESUMED_ON_REQUEST.text(),
                                Message.of("worker.event.resumed-on-request"),
                                ""));
        supervision.ensureAndAwait();
    }

    /**
     * Waits until a run has ended for good: a crash after which it goes on by itself is not the end. Starts a new
     * supervisor if the old one dies.
     *
     * @param watcher hears what happens, on this thread
     * @return the run at its end
     * @throws InterruptedException if this thread is interrupted; the run goes on
     */
    public RunRecord follow(RunId id, RunWatcher watcher) throws ProblemException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long seen = 0;
        while (true) {
            RunRecord run = store.runs().get(id);
            for (RunEvent event : store.events().listAfter(id, seen)) {
                seen = event.number();
                watcher.happened(event);
            }
            watcher.looked(run);
            if (isOver(run)) {
                return run;
            }
            supervision.ensure();
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether nothing more will happen to a run unless a person asks for it. */
    public boolean isOver(RunRecord run) throws ProblemException {
        return switch (run.state()) {
            case QUEUED, STARTING, RUNNING, PAUSED -> false;
            case COMPLETED, STOPPED, FAILED -> true;
            case CRASHED -> ResumePolicy.decide(store.events().list(run.id())) != ResumePolicy.Decision.RESUME;
        };
    }

    /** Closes the store; runs go on. */
    @Override
    public void close() {
        store.close();
    }

    private void check(RunSpec spec) throws ProblemException {
        ProjectContent content = new ProjectContent(spec.network(), spec.data(), spec.training());
        List<Problem> errors =
                ProjectCheck.problems(content, project, DataLocations.ofThisProcess(), ProjectCheck.Depth.DESCRIPTIONS)
                        .stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
        devices().choose(spec.training().device());
    }

    private RunId create(Submission submission, int index, String group) throws ProblemException {
        long seed = submission.spec().training().seed() + index;
        RunSpec spec = RunSpecJson.withSeed(submission.spec(), seed);
        boolean numbered = submission.repeats() > 1 && !submission.name().isBlank();
        RunRecord run = store.runs()
                .create(new NewRun(
                        numbered ? submission.name() + "-" + (index + 1) : submission.name(),
                        RunSpecJson.write(spec),
                        RunSpecJson.hash(spec),
                        "",
                        seed,
                        RunEnvironment.onDevice(spec.training().device()),
                        spec.training().epochs(),
                        submission.parent(),
                        group,
                        submission.tags(),
                        ""));
        store.events()
                .append(
                        run.id(),
                        RunEvent.now(
                                run.attempt(),
                                0,
                                RunEventKind.SUBMITTED.text(),
                                Message.of("worker.event.submitted"),
                                ""));
        return run.id();
    }

    private static String reasonNotTo(RunState state) {
        return switch (state) {
            case COMPLETED -> "worker.resume.complete";
            case QUEUED, STARTING, RUNNING, PAUSED -> "worker.resume.live";
            case STOPPED, FAILED, CRASHED -> "worker.resume.changed";
        };
    }
}
