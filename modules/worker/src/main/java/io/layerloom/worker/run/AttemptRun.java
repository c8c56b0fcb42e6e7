package io.layerloom.worker.run;

import io.layerloom.data.LoadProgress;
import io.layerloom.engine.Engine;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunResult;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.launch.Exit;
import io.layerloom.worker.record.ProgressMark;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.Versions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One attempt from the reading of the data to the last state, on the training thread. */
final class AttemptRun {
    private static final System.Logger LOG = System.getLogger(AttemptRun.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long RETRY_MILLIS = 500;

    private final Attempt attempt;
    private final EngineSource engines;
    private final CommandQueue commands;
    private final LiveProgress progress;

    AttemptRun(Attempt attempt, EngineSource engines, CommandQueue commands, LiveProgress progress) {
        this.attempt = attempt;
        this.engines = engines;
        this.commands = commands;
        this.progress = progress;
    }

    /** Where the engine comes from; asked on the training thread, because an engine belongs to one thread. */
    @FunctionalInterface
    interface EngineSource {
        Engine get() throws ProblemException;
    }

    /** Trains; never throws, because this is the border of the thread. */
    Exit run() {
        try (RunJournal journal = new RunJournal(PATIENCE)) {
            RunStates states = new RunStates(attempt, journal);
            try {
                return train(states, journal);
            } catch (RunTakenAwayException e) {
                LOG.log(System.Logger.Level.WARNING, "this worker ends", e);
                return Exit.NOT_MINE;
            } catch (StopBeforeStart e) {
                states.become(RunChange.to(RunState.STOPPED).withEnd(new RunEnd("stopped", null)));
                states.event(RunEventKind.STOPPED, 0, Message.of("worker.event.stopped-before-start"), "");
                return Exit.DONE;
            } catch (Throwable e) { // the border of the thread: whatever it is, the run has to say so
                return fail(states, e);
            }
        }
    }

    private Exit train(RunStates states, RunJournal journal)
            throws ProblemException, IOException, InterruptedException {
        Engine engine = engines.get();
        TrainingTask task = new AttemptPreparation(attempt, states).task(stopping());
        stopIfAsked();
        SpaceGuard guard = new SpaceGuard(commands, states, progress);
        ProgressMark mark = ProgressMark.open(attempt.folder().path(), attempt.number());
        MetricWriter metrics = attempt.store().metrics().writer(attempt.id(), attempt.number(), guard);
        try (Witness witness = Witness.ofProperty()) {
            RunRecorder recorder =
                    new RunRecorder(attempt, states, journal, metrics, witness, mark, progress, Versions.of(engine));
            TrainingOutcome outcome = engine.train(task, recorder, commands);
            long last = Math.max(0, outcome.iterations() - 1);
            outcome.metrics().entrySet().stream()
                    .filter(metric -> metric.getKey().startsWith("test."))
                    .forEach(metric -> metrics.append(metric.getKey(), last, metric.getValue()));
            Artifact model = recorder.artifact("model", outcome.model(), outcome.iterations(), "");
            journal.add(() -> attempt.store().artifacts().put(attempt.id(), model));
            save(metrics);
            end(states, outcome);
            return Exit.DONE;
        } catch (Throwable e) {
            // what was measured before a failure counts as well; the failure itself goes on
            save(metrics);
            throw e;
        }
    }

    private void end(RunStates states, TrainingOutcome outcome) {
        RunResult result = new RunResult(outcome.parametersSha256(), outcome.metrics());
        boolean stopped = outcome.end() == TrainingOutcome.End.STOPPED;
        String reason = switch (outcome.end()) {
            case COMPLETED -> "completed";
            case EARLY_STOPPED -> "early-stopped";
            case STOPPED -> "stopped";
        };
        states.event(
                stopped ? RunEventKind.STOPPED : RunEventKind.COMPLETED,
                outcome.iterations(),
                Message.of(stopped ? "worker.event.stopped" : "worker.event.completed", outcome.iterations()),
                reason);
        states.become(RunChange.to(stopped ? RunState.STOPPED : RunState.COMPLETED)
                .withEnd(new RunEnd(reason, null))
                .withResult(result));
    }

    private Exit fail(RunStates states, Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "the run failed", e);
        Failure failure = Failure.of(e);
        Message message = failure.end().message();
        states.event(
                RunEventKind.FAILED,
                progress.get().iteration(),
                message == null ? Message.of("worker.run.unforeseen", e) : message,
                failure.details());
        states.become(RunChange.to(RunState.FAILED).withEnd(failure.end()));
        return failure.exit();
    }

    /** Saves every measurement, however long the disk stays full within reason. */
    private void save(MetricWriter metrics) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                metrics.flush();
                metrics.close();
                return;
            } catch (ProblemException e) {
                if (System.nanoTime() > end) {
                    LOG.log(System.Logger.Level.ERROR, "measurements could not be saved and are lost", e);
                    return;
                }
            }
            never.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Reading data can take long (a download): a stop does not wait for its end. */
    private LoadProgress stopping() {
        return (what, done, total) -> stopIfAsked();
    }

    private void stopIfAsked() {
        if (commands.isStopRequested()) {
            throw new StopBeforeStart();
        }
    }

    private static final class StopBeforeStart extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
