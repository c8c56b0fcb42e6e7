package io.layerloom.app.command.model;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.Evaluation.ClassMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An evaluation, as JSON and as text. */
record EvaluationReport(Evaluation evaluation) {
    /** More classes than these do not make a readable matrix. */
    private static final int WIDEST_MATRIX = 20;

    /** Metrics that stand before the classes; the others follow them. */
    private static final List<String> FIRST = List.of("loss", "accuracy");

    private static final Set<String> OWN_FIELDS = Set.of("split", "examples", "perClass", "confusion");

    JsonObject json() {
        JsonObject json = new JsonObject().put("split", evaluation.split()).put("examples", evaluation.examples());
        Map<String, Double> metrics = evaluation.metrics();
        FIRST.stream().filter(metrics::containsKey).forEach(name -> json.put(name, metrics.get(name)));
        if (!evaluation.perClass().isEmpty()) {
            json.put(
                    "perClass",
                    evaluation.perClass().stream().map(EvaluationReport::json).toList());
            json.put("confusion", evaluation.confusion());
        }
        metrics.forEach((name, value) -> {
            if (!FIRST.contains(name) && !OWN_FIELDS.contains(name)) {
                json.put(name, value);
            }
        });
        return json;
    }

    private static JsonObject json(ClassMetrics one) {
        return new JsonObject()
                .put("label", one.label())
                .put("precision", one.precision())
                .put("recall", one.recall())
                .put("f1", one.f1())
                .put("support", one.support());
    }

    String text(Terminal terminal) {
        TextTable metrics = new TextTable().words("").numbers("");
        metrics.row(terminal.words("app.evaluate.split"), evaluation.split());
        metrics.row(terminal.words("app.evaluate.examples"), NumberText.grouped(evaluation.examples()));
        FIRST.stream()
                .filter(evaluation.metrics()::containsKey)
                .forEach(name -> metrics.row(
                        name, NumberText.decimal(evaluation.metrics().get(name))));
        evaluation.metrics().forEach((name, value) -> {
            if (!FIRST.contains(name)) {
                metrics.row(name, NumberText.decimal(value));
            }
        });
        StringBuilder text = new StringBuilder(metrics.render());
        if (!evaluation.perClass().isEmpty()) {
            text.append('\n').append(classes(terminal));
        }
        if (!evaluation.confusion().isEmpty() && evaluation.confusion().size() <= WIDEST_MATRIX) {
            text.append('\n')
                    .append(terminal.words("app.evaluate.confusion"))
                    .append('\n')
                    .append(confusion());
        }
        return text.toString();
    }

    private String classes(Terminal terminal) {
        TextTable table = new TextTable()
                .words(terminal.words("app.evaluate.class"))
                .numbers("precision")
                .numbers("recall")
                .numbers("f1")
                .numbers(terminal.words("app.evaluate.support"));
        for (ClassMetrics one : evaluation.perClass()) {
            table.row(
                    one.label(),
                    NumberText.decimal(one.precision()),
                    NumberText.decimal(one.recall()),
                    NumberText.decimal(one.f1()),
                    NumberText.grouped(one.support()));
        }
        return table.render();
    }

    private String confusion() {
        TextTable table = new TextTable().words("");
        List<String> labels =
                evaluation.perClass().stream().map(ClassMetrics::label).toList();
        labels.forEach(table::numbers);
        for (int row = 0; row < labels.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(labels.get(row)));
            evaluation.confusion().get(row).forEach(count -> cells.add(Long.toString(count)));
            table.row(cells);
        }
        return table.render();
    }
}
