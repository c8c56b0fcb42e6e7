package io.layerloom.worker.supervise;

import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.device.DeviceChoice;
import io.layerloom.worker.device.DeviceProbe;
import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.launch.WorkerStart;
import io.layerloom.worker.record.LaunchEnvironment;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.spec.RunSpecJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the worker of a run that waits for one. */
final class WorkerStarter {
    private static final System.Logger LOG = System.getLogger(WorkerStarter.class.getName());

    private final Path project;
    private final RunStore store;
    private final Launcher launcher;
    private final DeviceProbe devices;

    WorkerStarter(Path project, RunStore store, Launcher launcher) {
        this.project = project;
        this.store = store;
        this.launcher = launcher;
        this.devices = new DeviceProbe(launcher.layout());
    }

    /**
     * Starts a worker for a run that is QUEUED or STARTING.
     *
     * @return empty if somebody else was faster, or it could not be started and the run says why
     */
    Optional<Process> start(RunRecord run) throws ProblemException {
        if (run.state() == RunState.QUEUED
                && !store.runs().transition(run.id(), run.state(), run.attempt(), RunChange.to(RunState.STARTING))) {
            return Optional.empty();
        }
        try {
            Process process = launcher.worker(workerStart(run));
            LOG.log(System.Logger.Level.INFO, "worker {0} for run {1}", process.pid(), run.id());
            return Optional.of(process);
        } catch (ProblemException e) {
            fail(
                    run,
                    new RunEnd(
                            e.problems().getFirst().code(),
                            e.problems().getFirst().message()),
                    e);
        } catch (IOException e) {
            fail(
                    run,
                    new RunEnd("cannot-start", Message.of("worker.run.cannot-start", String.valueOf(e.getMessage()))),
                    e);
        }
        return Optional.empty();
    }

    private WorkerStart workerStart(RunRecord run) throws ProblemException, IOException {
        RunFolder folder = RunFolder.of(project, run.id());
        folder.create();
        RunSpec spec = RunSpecJson.read(run.spec());
        RunEnvironment before = run.environment();
        boolean chosen = before.threads() > 0;
        DeviceChoice device =
                devices.choose(chosen ? before.device() : spec.training().device());
        return new WorkerStart(
                project,
                run.id().text(),
                folder.path(),
                device,
                Optional.of(before.nativeClassifier()).filter(name -> chosen && !name.isEmpty()),
                chosen ? before.threads() : spec.training().threads(),
                LaunchEnvironment.load(RunFolder.files(project).runsDirectory()));
    }

    private void fail(RunRecord run, RunEnd end, Exception e) throws ProblemException {
        LOG.log(System.Logger.Level.ERROR, "cannot start a worker for run " + run.id(), e);
        Message message = end.message() == null ? Message.of("worker.run.unforeseen", e) : end.message();
        store.events()
                .append(run.id(), RunEvent.now(run.attempt(), 0, RunEventKind.FAILED.text(), message, e.toString()));
        RunChange failed = RunChange.to(RunState.FAILED).withEnd(end);
        store.runs().transition(run.id(), RunState.STARTING, run.attempt(), failed);
    }
}
