package io.layerloom.app.command.run;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.control.ControlRequest;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.record.StoredEvaluation;
import io.layerloom.runstore.run.RunRecord;
import java.util.List;
import java.util.Map;

/** Everything the store keeps about one run, apart from its curves. */
record RunDetails(
        RunRecord run,
        Map<String, Double> metrics,
        List<RunEvent> events,
        List<Artifact> artifacts,
        List<StoredEvaluation> evaluations,
        List<ControlRequest> commands) {
    static RunDetails read(RunStore store, RunRecord run) throws ProblemException {
        return new RunDetails(
                run,
                RunMetrics.of(store, run),
                store.events().list(run.id()),
                store.artifacts().list(run.id()),
                store.evaluations().list(run.id()),
                store.control().history(run.id()));
    }
}
