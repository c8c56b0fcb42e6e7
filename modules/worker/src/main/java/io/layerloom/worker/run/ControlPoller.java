package io.layerloom.worker.run;

import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.control.ControlRequest;
import io.layerloom.runstore.run.RunId;
import io.layerloom.worker.control.RunCommand;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks every 50 ms for what people ask of the run, on a thread and with a connection of its own, so that it answers also
 * in the middle of a long iteration. Acknowledging means "heard", not "done". Sends a heartbeat every second.
 */
final class ControlPoller {
    /** Answer to a command that will be carried out. */
    static final String HEARD = "ok";

    private static final System.Logger LOG = System.getLogger(ControlPoller.class.getName());
    private static final long EVERY_MILLIS = 50;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RunStore store;
    private final RunId run;
    private final int attempt;
    private final CommandQueue commands;
    private final LiveProgress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "control");
    private long lastHeartbeat = System.nanoTime();

    /**
     * @param store its own, not the one that the training uses; closed at the end
     */
    ControlPoller(RunStore store, RunId run, int attempt, CommandQueue commands, LiveProgress progress) {
        this.store = store;
        this.run = run;
        this.attempt = attempt;
        this.commands = commands;
        this.progress = progress;
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the thread and closes the store. */
    void end() throws InterruptedException {
        ended.countDown();
        thread.join();
        store.close();
    }

    private void work() {
        String reason = "";
        try {
            do {
                try {
                    for (ControlRequest request : store.control().pending(run)) {
                        store.control().acknowledge(request.number(), hear(request));
                    }
                    beat();
                    reason = "";
                } catch (ProblemException e) {
                    if (!reason.equals(e.getMessage())) {
                        reason = String.valueOf(e.getMessage());
                        LOG.log(System.Logger.Level.WARNING, "cannot read the control table, trying again", e);
                    }
                }
            } while (!ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String hear(ControlRequest request) {
        try {
            switch (RunCommand.of(request.command(), request.payload())) {
                case RunCommand.Pause ignored -> commands.add(new Command.Pause());
                case RunCommand.Resume ignored -> commands.add(new Command.Resume());
                case RunCommand.Stop ignored -> commands.add(new Command.Stop());
                case RunCommand.Checkpoint ignored -> commands.add(new Command.Checkpoint());
                case RunCommand.SetLearningRate(double value) -> commands.add(new Command.SetLearningRate(value));
                case RunCommand.Kill ignored -> LOG.log(System.Logger.Level.INFO, "somebody kills this worker");
            }
            return HEARD;
        } catch (ProblemException e) {
            return e.problems().getFirst().line(Locale.ENGLISH);
        }
    }

    private void beat() throws ProblemException {
        if (System.nanoTime() - lastHeartbeat > HEARTBEAT_NANOS) {
            lastHeartbeat = System.nanoTime();
            store.runs().setProgress(run, attempt, progress.get());
        }
    }
}
