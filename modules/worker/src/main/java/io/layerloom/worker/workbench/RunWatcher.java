package io.layerloom.worker.workbench;

import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunRecord;

/** Hears how a run that is followed goes on, on the following thread. */
public interface RunWatcher {
    /** Nobody is interested. */
    RunWatcher NONE = new RunWatcher() {
        @Override
        public void looked(RunRecord run) {
            // nobody is interested
        }

        @Override
        public void happened(RunEvent event) {
            // nobody is interested
        }
    };

    /** The run as it is now; about ten times a second. */
    void looked(RunRecord run);

    /** An event that was recorded since the last look, in order. */
    void happened(RunEvent event);
}
