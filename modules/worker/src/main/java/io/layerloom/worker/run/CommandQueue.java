package io.layerloom.worker.run;

import io.layerloom.engine.TrainingCommands;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Hands commands to the training: what people ask for, and the program's own wish to hold the training for a while. Who
 * paused by hand stays paused when the program lets go. Safe for several threads.
 */
final class CommandQueue implements TrainingCommands {
    private final BlockingQueue<Command> waiting = new LinkedBlockingQueue<>();
    private boolean pausedByHand;
    private boolean stopRequested;

    /** Adds what a person asks for. */
    synchronized void add(Command command) {
        if (command instanceof Command.Stop) {
            stopRequested = true;
        } else if (command instanceof Command.Pause) {
            pausedByHand = true;
        } else if (command instanceof Command.Resume) {
            pausedByHand = false;
        }
        waiting.add(command);
    }

    /** The program holds the training. */
    synchronized void hold() {
        waiting.add(new Command.Pause());
    }

    /** The program lets go. */
    synchronized void release() {
        if (!pausedByHand) {
            waiting.add(new Command.Resume());
        }
    }

    /** Whether a stop was asked for, also when the training has not taken it yet. */
    synchronized boolean isStopRequested() {
        return stopRequested;
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
