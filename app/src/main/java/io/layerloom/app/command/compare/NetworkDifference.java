package io.layerloom.app.command.compare;

import io.layerloom.model.diff.NetworkDiff;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.spec.RunSpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the network of a run differs from that of the first.
 *
 * @param run the run
 * @param diff from the first to this one
 */
record NetworkDifference(RunRecord run, NetworkDiff diff) {
    /** One entry for each run after the first whose network differs; a run that cannot be read has none. */
    static List<NetworkDifference> between(List<RunRecord> runs) {
        List<NetworkDifference> differences = new ArrayList<>();
        Optional<NetworkGraph> first = network(runs.getFirst());
        for (RunRecord run : runs.subList(1, runs.size())) {
            Optional<NetworkGraph> other = network(run);
            if (first.isPresent() && other.isPresent()) {
                NetworkDiff diff = NetworkDiff.of(first.get(), other.get());
                if (!diff.isEmpty()) {
                    differences.add(new NetworkDifference(run, diff));
                }
            }
        }
        return differences;
    }

    private static Optional<NetworkGraph> network(RunRecord run) {
        try {
            return Optional.of(RunSpecJson.read(run.spec()).network());
        } catch (ProblemException e) {
            // the differences of the text are shown in any case
            return Optional.empty();
        }
    }
}
