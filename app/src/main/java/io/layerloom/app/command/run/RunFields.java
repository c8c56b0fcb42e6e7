package io.layerloom.app.command.run;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.app.command.base.SpecValues;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.runstore.run.RunRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run can be filtered and sorted by: its own data, its metrics, its settings. */
final class RunFields {
    private RunFields() {}

    /** Values by field name; a field that a run does not have is absent, {@code tag} may have several. */
    static Map<String, List<String>> of(RunRecord run, Map<String, Double> metrics, Instant now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        SpecValues.of(run.spec()).forEach((path, value) -> fields.put(path, List.of(value)));
        metrics.forEach((name, value) -> fields.put(name, List.of(Double.toString(value))));
        put(fields, "run", run.id());
        put(fields, "number", run.number());
        put(fields, "name", run.name());
        put(fields, "state", run.state());
        put(fields, "attempts", run.attempt());
        put(fields, "device", run.environment().device());
        put(fields, "threads", run.environment().threads());
        put(fields, "seed", run.seed());
        put(fields, "epochs", run.progress().epoch());
        put(fields, "iterations", run.progress().iteration());
        put(fields, "seconds", run.duration(now).map(RunMetrics::seconds).orElse(0.0));
        put(fields, "createdAt", run.createdAt());
        if (run.startedAt() != null) {
            put(fields, "startedAt", run.startedAt());
        }
        RunParent parent = run.parent();
        if (parent != null) {
            put(fields, "parent", parent.run());
        }
        if (!run.group().isEmpty()) {
            put(fields, "group", run.group());
        }
        fields.put("tag", List.copyOf(run.tags()));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, Object value) {
        fields.put(name, List.of(String.valueOf(value)));
    }
}
