package io.layerloom.worker.run;

import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.model.problem.Message;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.record.ProgressMark;
import io.layerloom.worker.record.RunEventKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Puts everything that is observed into the store: measurements through the metric writer, everything else through the
 * journal. Called by the training thread only; an iteration costs it a few queue insertions.
 */
final class RunRecorder implements TrainingObserver {
    /** How long the start waits for the store; a checkpoint waits as long for its entry. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Attempt attempt;
    private final RunStates states;
    private final RunJournal journal;
    private final MetricWriter metrics;
    private final Witness witness;
    private final ProgressMark mark;
    private final LiveProgress progress;
    private final BestTracker best;
    private final Map<String, String> versions;
    private int iterationsPerEpoch = 1;
    private long lastMoment = System.nanoTime();

    RunRecorder(
            Attempt attempt,
            RunStates states,
            RunJournal journal,
            MetricWriter metrics,
            Witness witness,
            ProgressMark mark,
            LiveProgress progress,
            Map<String, String> versions) {
        this.attempt = attempt;
        this.states = states;
        this.journal = journal;
        this.metrics = metrics;
        this.witness = witness;
        this.mark = mark;
        this.progress = progress;
        this.best = new BestTracker(attempt, journal);
        this.versions = Map.copyOf(versions);
    }

    @Override
    public void prepared(ExecutionChoice choice, long parameters, int perEpoch, long firstIteration) {
        iterationsPerEpoch = perEpoch;
        metrics.beginsAt(firstIteration);
        rememberChoice(choice, firstIteration);
        progress(firstIteration);
        states.become(RunChange.to(RunState.RUNNING).withWorker(ProcessIdentity.current()));
        drain("the choices that results depend on could not be recorded");
        if (states.isLost()) {
            throw new RunTakenAwayException("the run was changed before it started");
        }
        mark.begun(firstIteration);
        lastMoment = System.nanoTime();
    }

    @Override
    public void iterationEnded(
            long iteration, int epoch, double loss, double accuracy, double learningRate, int examples) {
        witness.iterationEnded(iteration, loss, accuracy, learningRate);
        long now = System.nanoTime();
        metrics.append("train.loss", iteration, loss);
        if (!Double.isNaN(accuracy)) {
            metrics.append("train.accuracy", iteration, accuracy);
        }
        metrics.append("learningRate", iteration, learningRate);
        metrics.append("examplesPerSecond", iteration, examples * 1e9 / Math.max(1, now - lastMoment));
        progress(iteration + 1);
        if (states.isLost()) {
            throw new RunTakenAwayException("the run was ended by somebody else");
        }
        mark.begun(iteration + 1);
        lastMoment = now;
    }

    @Override
    public void epochEnded(int epoch, long iteration, Map<String, Double> values) {
        values.forEach((metric, value) -> metrics.append(metric, iteration, value));
        best.epochEnded(iteration, values);
        lastMoment = System.nanoTime();
    }

    @Override
    public void checkpointSaved(Path file, long nextIteration, CheckpointReason reason) {
        String why = Checkpoints.note(reason);
        Artifact artifact = artifact(Checkpoints.KIND, file, nextIteration, why);
        journal.add(() -> attempt.store().artifacts().put(attempt.id(), artifact));
        states.event(
                RunEventKind.CHECKPOINT,
                nextIteration,
                Message.of("worker.event.checkpoint", nextIteration),
                artifact.path() + " " + why);
        // older checkpoints are removed next; before that, this one has to be known
        drain("a checkpoint could not be recorded");
        lastMoment = System.nanoTime();
    }

    @Override
    public void checkpointRemoved(Path file) {
        String path = attempt.folder().relative(file);
        journal.add(() -> attempt.store().artifacts().remove(attempt.id(), path));
    }

    @Override
    public void event(EventKind kind, long iteration, Message message) {
        if (kind == EventKind.PAUSED) {
            states.become(RunChange.to(RunState.PAUSED));
        } else if (kind == EventKind.RESUMED) {
            states.become(RunChange.to(RunState.RUNNING));
        }
        states.event(RunEventKind.of(kind), iteration, message, "");
        lastMoment = System.nanoTime();
    }

    /** What a file of the run looks like in the store. */
    Artifact artifact(String kind, Path file, long iteration, String note) {
        try {
            return new Artifact(
                    kind,
                    attempt.folder().relative(file),
                    Checkpoints.sha256(file),
                    Files.size(file),
                    attempt.number(),
                    iteration,
                    note,
                    Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rememberChoice(ExecutionChoice choice, long iteration) {
        RunEnvironment before = attempt.run().environment();
        RunEnvironment now = new RunEnvironment(
                choice.device(), choice.nativeClassifier(), choice.threads(), choice.acceleration(), versions);
        journal.add(() -> attempt.store().runs().setEnvironment(attempt.id(), attempt.number(), now));
        boolean changed = before.threads() > 0 && !isSame(before, now);
        states.event(
                changed ? RunEventKind.EXECUTION_CHANGED : RunEventKind.EXECUTION,
                iteration,
                Message.of(
                        changed ? "worker.event.execution-changed" : "worker.event.execution",
                        choice.device(),
                        choice.nativeClassifier(),
                        choice.threads(),
                        choice.acceleration()),
                "");
    }

    private static boolean isSame(RunEnvironment one, RunEnvironment other) {
        return one.device().equals(other.device())
                && one.nativeClassifier().equals(other.nativeClassifier())
                && one.threads() == other.threads()
                && one.acceleration().equals(other.acceleration());
    }

    private void progress(long completed) {
        RunProgress now = RunProgress.of(
                (int) (completed / iterationsPerEpoch),
                completed,
                attempt.spec().training().epochs(),
                iterationsPerEpoch);
        progress.is(now);
        metrics.progress(now);
    }

    private void drain(String failure) {
        try {
            if (!journal.drain(PATIENCE)) {
                throw new RunTakenAwayException(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunTakenAwayException(failure);
        }
    }
}
