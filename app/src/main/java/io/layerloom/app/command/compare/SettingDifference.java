package io.layerloom.app.command.compare;

import io.layerloom.app.command.base.SpecValues;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not the same in all runs.
 *
 * @param path where, in the path syntax of {@code --set}, or below {@code environment}
 * @param values per run, null where a run does not have it
 */
record SettingDifference(String path, List<@Nullable String> values) {
    SettingDifference {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static List<SettingDifference> between(List<RunRecord> runs) {
        List<Map<String, String>> all =
                runs.stream().map(SettingDifference::values).toList();
        Set<String> paths = new TreeSet<>();
        all.forEach(values -> paths.addAll(values.keySet()));
        List<SettingDifference> differences = new ArrayList<>();
        for (String path : paths) {
            List<@Nullable String> values = new ArrayList<>();
            all.forEach(one -> values.add(one.get(path)));
            if (new HashSet<>(values).size() > 1) {
                differences.add(new SettingDifference(path, values));
            }
        }
        return differences;
    }

    private static Map<String, String> values(RunRecord run) {
        Map<String, String> values = new TreeMap<>(SpecValues.of(run.spec()));
        RunEnvironment environment = run.environment();
        values.put("data.fingerprint", run.dataHash());
        values.put("environment.device", environment.device());
        values.put("environment.nativeClassifier", environment.nativeClassifier());
        values.put("environment.threads", Integer.toString(environment.threads()));
        values.put("environment.acceleration", environment.acceleration());
        environment.versions().forEach((name, version) -> values.put("environment.versions." + name, version));
        return values;
    }
}
