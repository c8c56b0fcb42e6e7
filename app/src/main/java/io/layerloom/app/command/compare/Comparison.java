package io.layerloom.app.command.compare;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several runs side by side.
 *
 * @param runs in the order asked for
 * @param metrics newest values by name, per run
 * @param differences what is not the same in all runs
 * @param network how the other networks differ from the first, run by run, without those that do not
 * @param groups runs that repeat each other
 */
record Comparison(
        List<RunRecord> runs,
        List<Map<String, Double>> metrics,
        List<SettingDifference> differences,
        List<NetworkDifference> network,
        List<RepeatGroup> groups) {
    static Comparison of(RunStore store, List<RunRecord> runs) throws ProblemException {
        List<Map<String, Double>> metrics = new ArrayList<>();
        for (RunRecord run : runs) {
            metrics.add(RunMetrics.of(store, run));
        }
        return new Comparison(
                runs,
                metrics,
                SettingDifference.between(runs),
                NetworkDifference.between(runs),
                RepeatGroup.of(runs, metrics));
    }

    /** Names of all metrics that any run has, sorted. */
    Set<String> metricNames() {
        Set<String> names = new TreeSet<>();
        metrics.forEach(values -> names.addAll(values.keySet()));
        return names;
    }

    /** What can be said of which is better. */
    Verdict verdict() {
        return Verdict.of(this);
    }
}
