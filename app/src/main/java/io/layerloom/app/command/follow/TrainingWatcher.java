package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.workbench.RunWatcher;
import java.util.Set;

/** Shows on standard error how a run goes on. Used by one thread. */
final class TrainingWatcher implements RunWatcher {
    /** Events that a progress line does not already show. */
    private static final Set<String> TOLD = Set.of(
            RunEventKind.CRASHED.text(),
            RunEventKind.RESUMED_BY_ITSELF.text(),
            RunEventKind.GAVE_UP.text(),
            RunEventKind.ADOPTED.text(),
            RunEventKind.LEARNING_RATE.text(),
            RunEventKind.PAUSED.text(),
            RunEventKind.RESUMED.text(),
            RunEventKind.NOT_A_NUMBER.text(),
            RunEventKind.EARLY_STOPPED.text(),
            RunEventKind.CHECKPOINT_REFUSED.text(),
            RunEventKind.EXECUTION_CHANGED.text(),
            RunEventKind.SAVE_FAILED.text(),
            RunEventKind.SAVE_RECOVERED.text(),
            RunEventKind.NOTE.text());

    private final Terminal terminal;
    private final TrainingDisplay display;
    private final ProgressReader reader;
    private final StopWish wish;
    private final long lastKnownEvent;

    /** @param lastKnownEvent number of the last event that belongs to earlier attempts and is not told again */
    TrainingWatcher(
            Terminal terminal, TrainingDisplay display, ProgressReader reader, StopWish wish, long lastKnownEvent) {
        this.terminal = terminal;
        this.display = display;
        this.reader = reader;
        this.wish = wish;
        this.lastKnownEvent = lastKnownEvent;
    }

    @Override
    public void looked(RunRecord run) {
        wish.tell(display);
        try {
            if (reader.isDue()) {
                display.show(reader.read(run));
            }
        } catch (ProblemException e) {
            // the following itself reads the same store and ends with this problem if it lasts
            System.getLogger(TrainingWatcher.class.getName()).log(System.Logger.Level.DEBUG, "no progress", e);
        }
    }

    @Override
    public void happened(RunEvent event) {
        if (event.number() > lastKnownEvent && TOLD.contains(event.kind())) {
            display.say(Words.of(event.message(), terminal.locale()));
        }
    }
}
