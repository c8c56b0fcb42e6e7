package io.layerloom.worker.run;

import io.layerloom.engine.TrainingCommands;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Hands commands from the thread that polls the store to the training. Safe for several threads. */
final class CommandQueue implements TrainingCommands {
    private final BlockingQueue<Command> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean stopRequested = new AtomicBoolean();

    /** Adds a command at the end. */
    void add(Command command) {
        if (command instanceof Command.Stop) {
            stopRequested.set(true);
        }
        waiting.add(command);
    }

    /** Whether a stop was asked for, also when the training has not taken it yet. */
    boolean isStopRequested() {
        return stopRequested.get();
    }

    @Override
    public @Nullable Command poll() {
        return waiting.poll();
    }

    @Override
    public Command take() throws InterruptedException {
        return waiting.take();
    }
}
