package io.layerloom.app.command.base;

import io.layerloom.app.text.JsonObject;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.runstore.run.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of the JSON of runs that several commands share. */
public final class RunRows {
    private RunRows() {}

    /** One entry of the table of all runs. */
    public static JsonObject json(RunRecord run, Map<String, Double> metrics, Instant now) {
        RunParent parent = run.parent();
        return new JsonObject()
                .put("run", run.id().text())
                .put("name", run.name())
                .put("state", run.state().name())
                .put("startedAt", time(run.startedAt()))
                .put("seconds", run.duration(now).map(RunMetrics::seconds).orElse(null))
                .put("epochs", run.progress().epoch())
                .put("iterations", run.progress().iteration())
                .put("device", run.environment().device())
                .put("metrics", metrics)
                .put("tags", List.copyOf(run.tags()))
                .put("parent", parent == null ? null : parent.run().text());
    }

    /** A time in ISO 8601, UTC. */
    public static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
