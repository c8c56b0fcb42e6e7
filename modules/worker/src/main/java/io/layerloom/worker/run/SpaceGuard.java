package io.layerloom.worker.run;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.runstore.metric.MeasurementListener;
import io.layerloom.worker.record.RunEventKind;

/**
 * When measurements cannot be saved (the disk is full), the training stands still until they can: what was measured waits
 * in memory, and nothing more is put at risk. The event reaches the store when the store can be written again.
 */
final class SpaceGuard implements MeasurementListener {
    private static final System.Logger LOG = System.getLogger(SpaceGuard.class.getName());

    private final CommandQueue commands;
    private final RunStates states;
    private final LiveProgress progress;
    private boolean holding;

    SpaceGuard(CommandQueue commands, RunStates states, LiveProgress progress) {
        this.commands = commands;
        this.states = states;
        this.progress = progress;
    }

    @Override
    public synchronized void saveFailed(Problem problem, long waiting) {
        LOG.log(System.Logger.Level.ERROR, "cannot save measurements, {0} wait: {1}", waiting, problem.message());
        states.event(
                RunEventKind.SAVE_FAILED,
                progress.get().iteration(),
                Message.of("worker.event.save-failed", problem.line(java.util.Locale.ENGLISH)),
                problem.code());
        if (!holding) {
            holding = true;
            commands.hold();
        }
    }

    @Override
    public synchronized void saveRecovered() {
        states.event(
                RunEventKind.SAVE_RECOVERED, progress.get().iteration(), Message.of("worker.event.save-recovered"), "");
        if (holding) {
            holding = false;
            commands.release();
        }
    }
}
