package io.layerloom.worker.run;

import io.layerloom.engine.RunSpec;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.RunFolder;
import java.nio.file.Path;

/**
 * What a worker works on.
 *
 * @param project absolute project directory
 * @param folder the run's folder
 * @param store open store of the project
 * @param run the run as it was when this attempt began
 * @param spec what to train
 */
record Attempt(Path project, RunFolder folder, RunStore store, RunRecord run, RunSpec spec) {
    RunId id() {
        return run.id();
    }

    int number() {
        return run.attempt();
    }
}
