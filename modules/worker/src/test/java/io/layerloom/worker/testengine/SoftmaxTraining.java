package io.layerloom.worker.testengine;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.engine.TrainingObserver.CheckpointReason;
import io.layerloom.engine.TrainingObserver.EventKind;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.problem.Message;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.model.value.ParameterValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One attempt. Order of examples depends on (seed, epoch) only, so a resume repeats exactly what was lost. */
final class SoftmaxTraining {
    private static final Message NOTE = Message.of("worker.control.unknown", "test");

    private final TrainingTask task;
    private final TrainingObserver observer;
    private final TrainingCommands commands;
    private final Examples examples;
    private final SoftmaxState state;
    private final Faults faults = new Faults();
    private final Deque<Path> kept = new ArrayDeque<>();
    private final int iterationsPerEpoch;
    private final Map<String, Double> metrics = new HashMap<>();

    SoftmaxTraining(TrainingTask task, TrainingObserver observer, TrainingCommands commands) throws IOException {
        this.task = task;
        this.observer = observer;
        this.commands = commands;
        this.examples = task.dataset().examples(Part.TRAIN);
        int batch = task.settings().batchSize();
        this.iterationsPerEpoch = (examples.size() + batch - 1) / batch;
        this.state = task.resumeFrom() == null
                ? SoftmaxState.initial(
                        examples.featureCount(),
                        task.dataset().signature().classes().size(),
                        task.settings().seed())
                : SoftmaxState.load(task.resumeFrom());
    }

    TrainingOutcome run() throws IOException, InterruptedException {
        int threads = Math.max(1, task.settings().threads());
        ExecutionChoice choice =
                task.fixed() != null ? task.fixed() : new ExecutionChoice("cpu", "none", threads, "off");
        observer.prepared(choice, state.parameters.length, iterationsPerEpoch, state.nextIteration);
        long total = (long) iterationsPerEpoch * task.settings().epochs();
        while (state.nextIteration < total) {
            if (stopAsked()) {
                checkpoint(CheckpointReason.STOPPED);
                return outcome(TrainingOutcome.End.STOPPED);
            }
            iterate();
        }
        validate("test", Part.TEST);
        return outcome(TrainingOutcome.End.COMPLETED);
    }

    private boolean stopAsked() throws IOException, InterruptedException {
        Command command = commands.poll();
        while (command != null) {
            switch (command) {
                case Command.Stop ignored -> {
                    observer.event(EventKind.STOP_REQUESTED, state.nextIteration, NOTE);
                    return true;
                }
                case Command.Pause ignored -> {
                    observer.event(EventKind.PAUSED, state.nextIteration, NOTE);
                    command = commands.take();
                    while (!(command instanceof Command.Resume) && !(command instanceof Command.Stop)) {
                        command = commands.take();
                    }
                    observer.event(EventKind.RESUMED, state.nextIteration, NOTE);
                    continue;
                }
                case Command.SetLearningRate(double value) -> {
                    state.learningRateOverride = value;
                    observer.event(EventKind.LEARNING_RATE_CHANGED, state.nextIteration, NOTE);
                }
                case Command.Checkpoint ignored -> checkpoint(CheckpointReason.REQUESTED);
                case Command.Resume ignored -> {}
            }
            command = commands.poll();
        }
        return false;
    }

    private void iterate() throws IOException {
        long iteration = state.nextIteration;
        int epoch = (int) (iteration / iterationsPerEpoch);
        int batch = task.settings().batchSize();
        int from = (int) (iteration % iterationsPerEpoch) * batch;
        List<Integer> chosen = order(epoch).subList(from, Math.min(from + batch, examples.size()));
        double rate = Double.isNaN(state.learningRateOverride) ? learningRate() : state.learningRateOverride;
        double[] gradient = new double[state.parameters.length];
        double loss = 0;
        int right = 0;
        for (int index : chosen) {
            float[] row = SoftmaxEngine.row(examples, index);
            float[] probabilities = state.probabilities(row);
            int truth = label(examples, index);
            loss -= Math.log(Math.max(probabilities[truth], 1e-12));
            right += best(probabilities) == truth ? 1 : 0;
            for (int c = 0; c < state.classes; c++) {
                double error = probabilities[c] - (c == truth ? 1 : 0);
                for (int f = 0; f < state.features; f++) {
                    gradient[f * state.classes + c] += error * row[f];
                }
                gradient[state.features * state.classes + c] += error;
            }
        }
        faults.during(iteration);
        for (int i = 0; i < gradient.length; i++) {
            state.velocity[i] = (float) (0.5 * state.velocity[i] + rate * gradient[i] / chosen.size());
            state.parameters[i] -= state.velocity[i];
        }
        state.nextIteration++;
        double mean = faults.loss(iteration, loss / chosen.size());
        metrics.put("train.loss", mean);
        observer.iterationEnded(iteration, epoch, mean, (double) right / chosen.size(), rate, chosen.size());
        boolean lastOfEpoch = state.nextIteration % iterationsPerEpoch == 0;
        if (lastOfEpoch) {
            observer.epochEnded(epoch, iteration, validate("val", Part.VALIDATION));
        }
        CheckpointPolicy policy = task.settings().checkpoints();
        if ((policy.everyIterations() > 0 && state.nextIteration % policy.everyIterations() == 0)
                || (lastOfEpoch && policy.everyEpochs() > 0 && (epoch + 1) % policy.everyEpochs() == 0)) {
            checkpoint(CheckpointReason.POLICY);
        }
        if (lastOfEpoch && faults.savesBest()) {
            // later than the ordinary one, at the same position: it must not be mistaken for it
            saveBest();
        }
    }

    private void saveBest() throws IOException {
        Path file = Files.createDirectories(task.runDirectory().resolve("checkpoints"))
                .resolve("best.bin");
        state.save(file, SoftmaxState.Optimizer.LEFT_OUT);
        observer.checkpointSaved(file, state.nextIteration, CheckpointReason.BEST);
    }

    private void checkpoint(CheckpointReason reason) throws IOException {
        Path folder = Files.createDirectories(task.runDirectory().resolve("checkpoints"));
        Path file = folder.resolve("iteration-" + state.nextIteration + ".bin");
        state.save(file);
        observer.checkpointSaved(file, state.nextIteration, reason);
        kept.remove(file);
        kept.addLast(file);
        while (kept.size() > Math.max(1, task.settings().checkpoints().keep())) {
            Path old = kept.removeFirst();
            Files.delete(old);
            observer.checkpointRemoved(old);
        }
    }

    private TrainingOutcome outcome(TrainingOutcome.End end) throws IOException {
        Path model = task.runDirectory().resolve("model.zip");
        state.save(model);
        return new TrainingOutcome(
                end,
                model,
                (int) (state.nextIteration / iterationsPerEpoch),
                state.nextIteration,
                metrics,
                state.sha256());
    }

    private Map<String, Double> validate(String prefix, Part part) {
        Examples some = task.dataset().examples(part);
        if (some.size() == 0) {
            return Map.of();
        }
        Evaluation evaluation = new SoftmaxModel(state).evaluate(part, some);
        Map<String, Double> found = evaluation.metrics().entrySet().stream()
                .collect(Collectors.toMap(entry -> prefix + "." + entry.getKey(), Map.Entry::getValue));
        metrics.putAll(found);
        return found;
    }

    private List<Integer> order(int epoch) {
        List<Integer> order = IntStream.range(0, examples.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(task.settings().seed() * 1_000_003 + epoch));
        return order;
    }

    private double learningRate() {
        return task.settings().optimizer().parameters().get("learningRate") instanceof ParameterValue.Real(double rate)
                ? rate
                : 0.05;
    }

    static int label(Examples examples, int index) {
        float[] target = new float[1];
        examples.readTargets(index, target, 0);
        return (int) target[0];
    }

    static int best(float[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
