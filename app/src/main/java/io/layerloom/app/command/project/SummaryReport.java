package io.layerloom.app.command.project;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.analysis.LayerAnalysis;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network layer by layer, as JSON and as text. */
record SummaryReport(NetworkGraph graph, NetworkAnalysis analysis) {
    JsonObject json() {
        return new JsonObject()
                .put("layers", analysis.layers().stream().map(this::layer).toList())
                .put("totalParameters", analysis.totalParameters())
                .put("totalFlops", analysis.totalFlops())
                .put("memoryBytes", analysis.memoryBytes());
    }

    private JsonObject layer(LayerAnalysis layer) {
        JsonObject json =
                new JsonObject().put("id", layer.id()).put("type", layer.type()).put("inputs", inputs(layer));
        Shape shape = layer.output();
        if (shape == null) {
            json.put("shape", (String) null);
        } else {
            json.put("shape", shape.dimensions());
        }
        return json.put("parameters", layer.parameters())
                .put("flops", layer.flops())
                .put("memoryBytes", layer.memoryBytes());
    }

    String text(Terminal terminal) {
        TextTable table = new TextTable()
                .words(terminal.words("app.summary.layer"))
                .words(terminal.words("app.summary.type"))
                .words(terminal.words("app.summary.inputs"))
                .words(terminal.words("app.summary.shape"))
                .numbers(terminal.words("app.summary.parameters"))
                .numbers(terminal.words("app.summary.flops"))
                .numbers(terminal.words("app.summary.memory"));
        for (LayerAnalysis layer : analysis.layers()) {
            table.row(
                    layer.id(),
                    layer.type(),
                    String.join(", ", inputs(layer)),
                    shape(layer.output()),
                    NumberText.grouped(layer.parameters()),
                    NumberText.grouped(layer.flops()),
                    NumberText.bytes(layer.memoryBytes()));
        }
        table.row(
                terminal.words("app.summary.total"),
                "",
                "",
                "",
                NumberText.grouped(analysis.totalParameters()),
                NumberText.grouped(analysis.totalFlops()),
                NumberText.bytes(analysis.memoryBytes()));
        return table.render();
    }

    private List<String> inputs(LayerAnalysis layer) {
        return graph.node(layer.id()).map(Node::inputs).orElse(List.of());
    }

    private static String shape(@Nullable Shape shape) {
        return shape == null
                ? "?"
                : String.join(
                        " × ", shape.dimensions().stream().map(String::valueOf).toList());
    }
}
