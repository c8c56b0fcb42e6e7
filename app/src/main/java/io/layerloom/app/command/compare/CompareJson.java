package io.layerloom.app.command.compare;

import io.layerloom.app.text.JsonObject;
import io.layerloom.model.diff.NodeChange;
import io.layerloom.model.graph.Node;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON. */
record CompareJson(Comparison comparison, Locale locale) {
    JsonObject document() {
        JsonObject json = new JsonObject()
                .put("runs", comparison.runs().stream().map(CompareJson::run).toList())
                .put(
                        "differences",
                        comparison.differences().stream()
                                .map(one ->
                                        new JsonObject().put("path", one.path()).put("values", one.values()))
                                .toList())
                .put("network", network())
                .put("metrics", metrics());
        if (comparison.groups().stream().anyMatch(group -> group.runs().size() > 1)) {
            json.put("groups", comparison.groups().stream().map(this::group).toList());
        }
        return json.put("verdict", comparison.verdict().message().in(locale));
    }

    private static JsonObject run(RunRecord run) {
        return new JsonObject()
                .put("run", run.id().text())
                .put("name", run.name())
                .put("state", run.state().name())
                .put("seed", run.seed())
                .put("parametersSha256", run.parametersSha256());
    }

    private JsonObject network() {
        List<JsonObject> added = new ArrayList<>();
        List<JsonObject> removed = new ArrayList<>();
        List<JsonObject> changed = new ArrayList<>();
        for (NetworkDifference difference : comparison.network()) {
            String run = difference.run().id().text();
            difference.diff().added().forEach(node -> added.add(node(run, node)));
            difference.diff().removed().forEach(node -> removed.add(node(run, node)));
            difference.diff().changed().forEach(change -> changed.add(change(run, change)));
        }
        return new JsonObject().put("added", added).put("removed", removed).put("changed", changed);
    }

    private static JsonObject node(String run, Node node) {
        return new JsonObject().put("run", run).put("id", node.id()).put("type", node.type());
    }

    private static JsonObject change(String run, NodeChange change) {
        JsonObject json = new JsonObject().put("run", run).put("id", change.id());
        if (change.typeChanged()) {
            json.put("type", List.of(change.oldType(), change.newType()));
        }
        if (change.inputsChanged()) {
            json.put("inputs", List.of(change.oldInputs(), change.newInputs()));
        }
        return json.put(
                "parameters",
                change.parameters().stream()
                        .map(one -> new JsonObject()
                                .put("name", one.name())
                                .put("from", one.oldValue())
                                .put("to", one.newValue()))
                        .toList());
    }

    /** Per metric one value for each run, null where it has none. */
    private Map<String, List<@Nullable Double>> metrics() {
        Map<String, List<@Nullable Double>> all = new LinkedHashMap<>();
        for (String name : comparison.metricNames()) {
            List<@Nullable Double> values = new ArrayList<>();
            comparison.metrics().forEach(one -> values.add(one.get(name)));
            all.put(name, values);
        }
        return all;
    }

    private JsonObject group(RepeatGroup group) {
        Map<String, JsonObject> statistics = new LinkedHashMap<>();
        for (String name : comparison.metricNames()) {
            double[] values = group.values(name);
            if (values.length > 0) {
                Sample sample = Sample.of(values);
                statistics.put(
                        name,
                        new JsonObject()
                                .put("count", sample.count())
                                .put("mean", sample.mean())
                                .put("deviation", sample.deviation()));
            }
        }
        return new JsonObject()
                .put("runs", group.runs().stream().map(run -> run.id().text()).toList())
                .put("metrics", statistics);
    }
}
