package io.layerloom.worker.run;

import io.layerloom.runstore.run.RunProgress;
import java.util.concurrent.atomic.AtomicReference;

/** How far the training has come, for the thread that sends heartbeats. Safe for several threads. */
final class LiveProgress {
    private final AtomicReference<RunProgress> newest;

    LiveProgress(RunProgress start) {
        this.newest = new AtomicReference<>(start);
    }

    void is(RunProgress progress) {
        newest.set(progress);
    }

    RunProgress get() {
        return newest.get();
    }
}
