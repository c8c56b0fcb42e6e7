package io.layerloom.worker.run;

import io.layerloom.model.problem.Message;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.record.RunEventKind;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The worker's view of its run's state. Changes go through the journal, so they are in order with events; each is a
 * compare-and-set, and once one fails the run belongs to somebody else and this worker has to end.
 */
final class RunStates {
    private final Attempt attempt;
    private final RunJournal journal;
    private final AtomicBoolean lost = new AtomicBoolean();
    private RunState state = RunState.STARTING;

    RunStates(Attempt attempt, RunJournal journal) {
        this.attempt = attempt;
        this.journal = journal;
    }

    /** Changes the state, if it is not that already. */
    synchronized void become(RunChange change) {
        if (state == change.to()) {
            return;
        }
        RunState from = state;
        state = change.to();
        journal.add(() -> {
            if (!lost.get() && !attempt.store().runs().transition(attempt.id(), from, attempt.number(), change)) {
                lost.set(true);
            }
        });
    }

    /** Records an event with the time of this call. */
    void event(RunEventKind kind, long iteration, Message message, String details) {
        RunEvent event = RunEvent.now(attempt.number(), iteration, kind.text(), message, details);
        journal.add(() -> attempt.store().events().append(attempt.id(), event));
    }

    /** Whether somebody else changed the run. */
    boolean isLost() {
        return lost.get();
    }
}
