package io.layerloom.app.command.compare;

import io.layerloom.runstore.run.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that repeat each other: the same specification apart from the seed, on the same data.
 *
 * @param runs at least one, in the order asked for
 * @param metrics values of each run by metric name, in the same order
 */
record RepeatGroup(List<RunRecord> runs, List<Map<String, Double>> metrics) {
    static List<RepeatGroup> of(List<RunRecord> runs, List<Map<String, Double>> metrics) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            String key = runs.get(i).specHash() + " " + runs.get(i).dataHash();
            members.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
        }
        return members.values().stream()
                .map(indices -> new RepeatGroup(
                        indices.stream().map(runs::get).toList(),
                        indices.stream().map(metrics::get).toList()))
                .toList();
    }

    /** What the group is called: its only run's name, or that of its first with the number of the others. */
    String name() {
        String first = runs.getFirst().name();
        return runs.size() == 1 ? first : first + " +" + (runs.size() - 1);
    }

    /** The values of a metric, of the runs that have it. */
    double[] values(String metric) {
        return metrics.stream()
                .filter(one -> one.containsKey(metric))
                .mapToDouble(one -> one.get(metric))
                .toArray();
    }
}
