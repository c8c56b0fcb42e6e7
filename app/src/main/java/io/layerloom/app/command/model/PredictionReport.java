package io.layerloom.app.command.model;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.worker.workbench.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a model says about new examples, as JSON and as text. */
record PredictionReport(Prediction prediction) {
    JsonObject json() {
        List<JsonObject> all = new ArrayList<>();
        for (int i = 0; i < prediction.names().size(); i++) {
            all.add(json(prediction.names().get(i), prediction.output(i)));
        }
        return new JsonObject().put("predictions", all);
    }

    private JsonObject json(String name, float[] output) {
        TaskSignature signature = prediction.signature();
        JsonObject one = new JsonObject().put("input", name);
        if (signature.kind() == TaskKind.REGRESSION) {
            return one.put("values", named(signature.targets(), output));
        }
        int best = best(output);
        return one.put("label", signature.classes().get(best))
                .put("probability", Float.valueOf(output[best]))
                .put("probabilities", named(signature.classes(), output));
    }

    String text(Terminal terminal) {
        return prediction.signature().kind() == TaskKind.CLASSIFICATION ? classes(terminal) : numbers(terminal);
    }

    private String classes(Terminal terminal) {
        TextTable table = new TextTable()
                .words(terminal.words("app.predict.input"))
                .words(terminal.words("app.predict.label"))
                .numbers(terminal.words("app.predict.probability"));
        for (int i = 0; i < prediction.names().size(); i++) {
            float[] output = prediction.output(i);
            int best = best(output);
            table.row(
                    prediction.names().get(i),
                    prediction.signature().classes().get(best),
                    NumberText.decimal(output[best]));
        }
        return table.render();
    }

    private String numbers(Terminal terminal) {
        TextTable table = new TextTable().words(terminal.words("app.predict.input"));
        prediction.signature().targets().forEach(table::numbers);
        for (int i = 0; i < prediction.names().size(); i++) {
            List<String> cells = new ArrayList<>(List.of(prediction.names().get(i)));
            for (float value : prediction.output(i)) {
                cells.add(NumberText.decimal(value));
            }
            table.row(cells);
        }
        return table.render();
    }

    private static Map<String, Object> named(List<String> names, float[] values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
