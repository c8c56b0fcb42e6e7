package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.worker.control.RunCommand;
import io.layerloom.worker.workbench.RunControl;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What Ctrl-C means: once, stop with a checkpoint; twice, leave the run alone. {@link #press} is called by threads of the
 * system, the rest by the thread that follows the run.
 */
final class StopWish {
    private final AtomicInteger presses = new AtomicInteger();
    private final AtomicReference<RunId> followed = new AtomicReference<>();
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final RunControl control;
    private final Terminal terminal;
    private final Thread follower = Thread.currentThread();

    /** Made by the thread that follows. */
    StopWish(RunControl control, Terminal terminal) {
        this.control = control;
        this.terminal = terminal;
    }

    /** From now on Ctrl-C means this run. */
    void follows(RunId run) {
        followed.set(run);
    }

    /** Whether no further run is to be trained. */
    boolean isToStop() {
        return presses.get() > 0;
    }

    /** Ctrl-C was pressed. */
    void press() {
        RunId run = followed.get();
        if (presses.incrementAndGet() > 1) {
            follower.interrupt();
        } else if (run != null) {
            messages.add(terminal.words("app.train.stopping"));
            stop(run);
        }
    }

    /** Shows what there is to say; by the following thread, which alone writes to the display. */
    void tell(TrainingDisplay display) {
        for (String message = messages.poll(); message != null; message = messages.poll()) {
            display.say(message);
        }
    }

    /** Asks a run to stop. */
    void stop(RunId run) {
        try {
            if (!control.send(run, new RunCommand.Stop(), RunControl.PATIENCE).acknowledged()) {
                messages.add(terminal.words("app.train.no-answer", run));
            }
        } catch (ProblemException e) {
            e.problems().forEach(problem -> messages.addAll(terminal.lines(problem)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
