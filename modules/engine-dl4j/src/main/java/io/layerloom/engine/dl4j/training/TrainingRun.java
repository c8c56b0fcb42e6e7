package io.layerloom.engine.dl4j.training;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.engine.TrainingObserver.CheckpointReason;
import io.layerloom.engine.TrainingObserver.EventKind;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingOutcome.End;
import io.layerloom.engine.TrainingTask;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.batch.BatchPlan;
import io.layerloom.engine.dl4j.batch.BatchPrefetcher;
import io.layerloom.engine.dl4j.batch.DataOrder;
import io.layerloom.engine.dl4j.checkpoint.Checksum;
import io.layerloom.engine.dl4j.checkpoint.Progress;
import io.layerloom.engine.dl4j.checkpoint.Progress.BestEpoch;
import io.layerloom.engine.dl4j.evaluation.Evaluator;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.engine.dl4j.network.TrainableNetwork;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.training.LearningRates;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one run: the loop over iterations. Used once, on the training thread.
 *
 * <p>Everything that an iteration depends on follows from the settings and the iteration's number (order of the data,
 * random numbers, learning rate) or stands in a checkpoint (parameters, optimizer state, a learning rate set by a person,
 * best epoch), so an attempt that begins at a checkpoint computes the same bits as one that never ended.
 */
public final class TrainingRun {
    private final TrainingTask task;
    private final TrainingObserver observer;
    private final TrainingCommands commands;
    private final TrainableNetwork network;
    private final CheckpointKeeper keeper;
    private final Evaluator evaluator;
    private final WatchedMetric watched;
    private final LearningRates rates;
    private final Map<String, Double> metrics = new TreeMap<>();
    private Progress progress;
    private TrainableNetwork.@Nullable Step last;
    private @Nullable Path stoppedAt;

    private TrainingRun(
            TrainingTask task,
            TrainingObserver observer,
            TrainingCommands commands,
            NetworkMapping mapping,
            Preparation.Prepared prepared) {
        this.task = task;
        this.observer = observer;
        this.commands = commands;
        this.network = prepared.network();
        this.progress = prepared.progress();
        this.keeper = new CheckpointKeeper(task, mapping, network, prepared.choice(), prepared.best(), observer);
        this.evaluator = network.evaluator(task.dataset().signature());
        this.watched = new WatchedMetric(task.settings().earlyStopping());
        this.rates = LearningRates.of(task.settings(), progress.iterationsPerEpoch());
    }

    /**
     * Trains until the last epoch, early stopping or a stop command.
     *
     * @throws EngineException if data cannot be read, the loss is no longer a number, or the model cannot be saved
     */
    public static TrainingOutcome run(
            NativeRuntime runtime, TrainingTask task, TrainingObserver observer, TrainingCommands commands)
            throws EngineException, InterruptedException {
        NetworkMapping mapping = new NetworkMapping(
                task.network(), task.settings(), task.dataset().signature());
        Preparation.Prepared prepared = new Preparation(runtime, task, mapping).prepare();
        try (TrainableNetwork network = prepared.network()) {
            TrainingRun run = new TrainingRun(task, observer, commands, mapping, prepared);
            long first = prepared.progress().iteration();
            observer.prepared(
                    prepared.choice(),
                    network.parameters().length(),
                    prepared.progress().iterationsPerEpoch(),
                    first);
            prepared.remarks().forEach(remark -> observer.event(EventKind.NOTE, first, remark));
            return run.train();
        }
    }

    private TrainingOutcome train() throws EngineException, InterruptedException {
        long end = (long) task.settings().epochs() * progress.iterationsPerEpoch();
        Examples examples = task.dataset().examples(Part.TRAIN);
        BatchPlan plan = new BatchPlan(
                new DataOrder(task.settings().seed(), examples.size()),
                examples.size(),
                task.settings().batchSize(),
                progress.iteration(),
                end);
        try (BatchPrefetcher batches = new BatchPrefetcher(network.batches(), examples, plan)) {
            while (progress.iteration() < end && !watched.isExhausted(progress.best())) {
                obey(commands.poll());
                if (stoppedAt != null) {
                    return outcome(End.STOPPED, stoppedAt);
                }
                iterate(batches);
            }
        }
        return finish(progress.iteration() < end ? End.EARLY_STOPPED : End.COMPLETED);
    }

    private void iterate(BatchPrefetcher batches) throws EngineException, InterruptedException {
        long iteration = progress.iteration();
        double rate = rateNow();
        Batch batch = next(batches);
        int epoch = progress.epochs();
        TrainableNetwork.Step step = network.learn(batch, iteration, rate);
        progress = progress.at(iteration + 1);
        observer.iterationEnded(iteration, epoch, step.loss(), step.accuracy(), rate, batch.size());
        if (!Double.isFinite(step.loss())) {
            throw diverged(iteration, step.loss(), rate);
        }
        last = step;
        if (progress.iteration() % progress.iterationsPerEpoch() == 0) {
            endEpoch(epoch, iteration);
        }
        keeper.saveIfDue(progress, rate);
    }

    private Batch next(BatchPrefetcher batches) throws EngineException, InterruptedException {
        try {
            return batches.next();
        } catch (BatchPrefetcher.ReadFailure e) {
            String reason = String.valueOf(e.getCause());
            throw new EngineException(Problem.error("data", "dl4j.data.failed", progress.iteration(), reason), e);
        }
    }

    private void endEpoch(int epoch, long iteration) {
        network.endEpoch();
        Map<String, Double> validation = evaluator.watched("val", task.dataset().examples(Part.VALIDATION));
        metrics.putAll(validation);
        BestEpoch best = watched.after(epoch, validation, progress.best());
        if (best != null) {
            progress = progress.withBest(best);
            if (best.epoch() == epoch) {
                keeper.rememberBest();
            }
        }
        observer.epochEnded(epoch, iteration, validation);
        if (best != null && best.epoch() == epoch) {
            observer.event(
                    EventKind.BEST_IMPROVED, iteration, Message.of("dl4j.event.best", watched.name(), best.value()));
        }
        if (best != null && watched.isExhausted(best)) {
            observer.event(
                    EventKind.EARLY_STOPPED,
                    iteration,
                    Message.of("dl4j.event.early-stopped", watched.name(), best.epochsSince(), best.epoch() + 1));
        }
    }

    /** Does what is asked, and while paused waits for what is asked next. */
    private void obey(@Nullable Command first) throws EngineException, InterruptedException {
        Command command = first;
        boolean paused = false;
        while (command != null) {
            if (command instanceof Command.Pause && !paused) {
                paused = true;
                observer.event(EventKind.PAUSED, progress.iteration(), Message.of("dl4j.event.paused"));
            } else if (command instanceof Command.Resume && paused) {
                paused = false;
                observer.event(EventKind.RESUMED, progress.iteration(), Message.of("dl4j.event.resumed"));
            } else if (command instanceof Command.Checkpoint) {
                keeper.save(progress, rateNow(), CheckpointReason.REQUESTED);
            } else if (command instanceof Command.SetLearningRate wanted) {
                setLearningRate(wanted.value());
            } else if (command instanceof Command.Stop) {
                observer.event(EventKind.STOP_REQUESTED, progress.iteration(), Message.of("dl4j.event.stop"));
                stoppedAt = keeper.save(progress, rateNow(), CheckpointReason.STOPPED);
                return;
            }
            command = paused ? commands.take() : commands.poll();
        }
    }

    private void setLearningRate(double rate) {
        if (Double.isFinite(rate) && rate > 0) {
            progress = progress.withLearningRate(rate);
            observer.event(
                    EventKind.LEARNING_RATE_CHANGED,
                    progress.iteration(),
                    Message.of("dl4j.event.learning-rate", rate));
        } else {
            observer.event(EventKind.NOTE, progress.iteration(), Message.of("dl4j.event.bad-learning-rate", rate));
        }
    }

    private double rateNow() {
        Double set = progress.learningRate();
        return set == null ? rates.at(progress.iteration()) : set;
    }

    private EngineException diverged(long iteration, double loss, double rate) {
        observer.event(EventKind.NOT_A_NUMBER, iteration, Message.of("dl4j.event.not-a-number", iteration, loss));
        return new EngineException(
                Problem.error("training.optimizer.learningRate", "dl4j.training.diverged", loss, iteration, rate));
    }

    private TrainingOutcome finish(End end) throws EngineException {
        boolean restored = watched.restoresBest() && progress.best() != null;
        if (restored) {
            keeper.restoreBest(progress);
        }
        metrics.putAll(evaluator.watched("test", task.dataset().examples(Part.TEST)));
        return outcome(end, keeper.saveModel(progress, rateNow(), restored));
    }

    private TrainingOutcome outcome(End end, Path model) {
        if (last != null) {
            metrics.put("train.loss", last.loss());
            metrics.put("train.accuracy", last.accuracy());
            metrics.values().removeIf(value -> value.isNaN());
        }
        return new TrainingOutcome(
                end,
                model,
                progress.epochs(),
                progress.iteration(),
                Map.copyOf(metrics),
                Checksum.of(network.parameters()));
    }
}
