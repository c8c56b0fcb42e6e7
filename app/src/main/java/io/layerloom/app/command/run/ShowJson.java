package io.layerloom.app.command.run;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.app.command.base.RunRows;
import io.layerloom.app.command.base.SpecValues;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.JsonObject;
import io.layerloom.model.problem.Message;
import io.layerloom.runstore.control.ControlRequest;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.record.StoredEvaluation;
import io.layerloom.runstore.run.BestMetric;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.run.RunRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything about one run as JSON. */
record ShowJson(RunDetails details, Locale locale, Instant now) {
    JsonObject document() {
        RunRecord run = details.run();
        ProcessIdentity worker = run.worker();
        JsonObject json = new JsonObject()
                .put("run", run.id().text())
                .put("number", run.number())
                .put("name", run.name())
                .put("state", run.state().name())
                .put("attempts", run.attempt())
                .put("pid", worker == null ? null : (Long) worker.pid())
                .put("processStartedAt", RunRows.time(worker == null ? null : worker.startedAt()))
                .put("alive", run.state().isLive() && worker != null && worker.isAlive())
                .put("createdAt", RunRows.time(run.createdAt()))
                .put("startedAt", RunRows.time(run.startedAt()))
                .put("endedAt", RunRows.time(run.endedAt()))
                .put("seconds", run.duration(now).map(RunMetrics::seconds).orElse(null))
                .put("end", end(run.end()))
                .put("parent", parent(run.parent()))
                .put("group", run.group())
                .put("tags", List.copyOf(run.tags()))
                .put("notes", run.notes());
        addProvenance(json, run);
        addProgress(json, run);
        return json.put("metrics", details.metrics())
                .put("parametersSha256", run.parametersSha256())
                .put("events", details.events().stream().map(this::event).toList())
                .put(
                        "artifacts",
                        details.artifacts().stream().map(ShowJson::artifact).toList())
                .put(
                        "evaluations",
                        details.evaluations().stream().map(ShowJson::evaluation).toList())
                .put(
                        "commands",
                        details.commands().stream().map(ShowJson::command).toList());
    }

    private static void addProvenance(JsonObject json, RunRecord run) {
        RunEnvironment environment = run.environment();
        json.put("device", environment.device())
                .put("nativeClassifier", environment.nativeClassifier())
                .put("threads", environment.threads())
                .put("acceleration", environment.acceleration())
                .put("versions", new TreeMap<>(environment.versions()))
                .put("seed", run.seed())
                .put("specHash", run.specHash())
                .put("dataHash", run.dataHash());
        if (SpecValues.document(run.spec()) instanceof Map<?, ?> specification) {
            json.put("specification", copy(specification));
        } else {
            json.put("specification", (JsonObject) null);
        }
    }

    private static Map<String, Object> copy(Map<?, ?> document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    private static void addProgress(JsonObject json, RunRecord run) {
        RunProgress progress = run.progress();
        BestMetric best = run.best();
        json.put("epoch", progress.epoch())
                .put("epochs", progress.epochs())
                .put("iterations", progress.iteration())
                .put("iterationsPerEpoch", progress.iterationsPerEpoch())
                .put("heartbeat", RunRows.time(progress.heartbeat()))
                .put(
                        "best",
                        best == null
                                ? null
                                : new JsonObject()
                                        .put("metric", best.metric())
                                        .put("value", best.value())
                                        .put("step", best.step()));
    }

    private @Nullable JsonObject end(@Nullable RunEnd end) {
        if (end == null) {
            return null;
        }
        Message message = end.message();
        return new JsonObject()
                .put("reason", end.reason())
                .put("message", message == null ? null : Words.of(message, locale));
    }

    private static @Nullable JsonObject parent(@Nullable RunParent parent) {
        return parent == null
                ? null
                : new JsonObject().put("run", parent.run().text()).put("checkpoint", parent.checkpoint());
    }

    private JsonObject event(RunEvent event) {
        return new JsonObject()
                .put("time", event.time().toString())
                .put("attempt", event.attempt())
                .put("iteration", event.iteration())
                .put("kind", event.kind())
                .put("message", Words.of(event.message(), locale))
                .put("details", event.details());
    }

    private static JsonObject artifact(Artifact artifact) {
        return new JsonObject()
                .put("kind", artifact.kind())
                .put("path", artifact.path())
                .put("bytes", artifact.bytes())
                .put("sha256", artifact.sha256())
                .put("attempt", artifact.attempt())
                .put("iteration", artifact.iteration())
                .put("note", artifact.note())
                .put("time", artifact.time().toString());
    }

    private static JsonObject evaluation(StoredEvaluation evaluation) {
        JsonObject json = new JsonObject()
                .put("time", evaluation.time().toString())
                .put("split", evaluation.split())
                .put("checkpoint", evaluation.checkpoint());
        return SpecValues.document(evaluation.json()) instanceof Map<?, ?> result
                ? json.put("result", copy(result))
                : json.put("result", (JsonObject) null);
    }

    private static JsonObject command(ControlRequest request) {
        return new JsonObject()
                .put("command", request.command())
                .put("payload", request.payload())
                .put("requestedAt", request.requestedAt().toString())
                .put("acknowledgedAt", RunRows.time(request.acknowledgedAt()))
                .put("result", request.result());
    }
}
