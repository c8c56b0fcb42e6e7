package io.layerloom.engine.dl4j;

import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.model.problem.Message;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what a training reports, and gives commands at chosen iterations. For one thread. */
public final class Recorder implements TrainingObserver, TrainingCommands {
    public final List<Double> losses = new ArrayList<>();
    public final List<Double> accuracies = new ArrayList<>();
    public final List<Double> rates = new ArrayList<>();
    public final List<Map<String, Double>> epochs = new ArrayList<>();
    public final List<EventKind> events = new ArrayList<>();
    public final List<Message> messages = new ArrayList<>();
    public final List<Path> saved = new ArrayList<>();
    public final List<CheckpointReason> reasons = new ArrayList<>();
    public final List<Path> removed = new ArrayList<>();
    public @Nullable ExecutionChoice choice;
    public long parameters;
    public long firstIteration;
    private final Map<Long, Deque<Command>> script = new HashMap<>();
    private long next;

    /** Gives a command before an iteration. */
    public Recorder at(long iteration, Command command) {
        script.computeIfAbsent(iteration, key -> new ArrayDeque<>()).add(command);
        return this;
    }

    @Override
    public @Nullable Command poll() {
        Deque<Command> due = script.get(next);
        return due == null ? null : due.poll();
    }

    @Override
    public Command take() {
        Command command = poll();
        if (command == null) {
            throw new IllegalStateException("paused for ever");
        }
        return command;
    }

    @Override
    public void prepared(ExecutionChoice made, long count, int iterationsPerEpoch, long first) {
        choice = made;
        parameters = count;
        firstIteration = first;
        next = first;
    }

    @Override
    public void iterationEnded(
            long iteration, int epoch, double loss, double accuracy, double learningRate, int examples) {
        losses.add(loss);
        accuracies.add(accuracy);
        rates.add(learningRate);
        next = iteration + 1;
    }

    @Override
    public void epochEnded(int epoch, long iteration, Map<String, Double> metrics) {
        epochs.add(metrics);
    }

    @Override
    public void checkpointSaved(Path file, long nextIteration, CheckpointReason reason) {
        saved.add(file);
        reasons.add(reason);
    }

    @Override
    public void checkpointRemoved(Path file) {
        removed.add(file);
    }

    @Override
    public void event(EventKind kind, long iteration, Message message) {
        events.add(kind);
        messages.add(message);
    }
}
