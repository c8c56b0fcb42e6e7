package io.layerloom.project.codec;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One layer of {@code network.json}; its type and parameters are those of the catalogue. */
final class LayerCodec implements Codec<Node> {
    private final ParameterCodec parameters = new ParameterCodec();
    private final LayerCatalog catalog = LayerCatalog.standard();

    @Override
    public JsonValue encode(Node node) {
        return Json.object(
                Map.entry("id", Json.text(node.id())),
                Map.entry("inputs", Json.texts(node.inputs())),
                Map.entry("parameters", parameters.encode(node.parameters())),
                Map.entry("type", Json.text(node.type())));
    }

    @Override
    public Node decode(Field field) {
        field.only("id", "inputs", "parameters", "type");
        String id = field.get("id").text();
        Field type = field.get("type");
        Field set = field.get("parameters").named("network.layers." + id);
        Map<String, ParameterValue> values = new TreeMap<>();
        set.members().forEach((name, member) -> values.put(name, parameters.decode(member)));
        return new Node(
                id, type.text(), known(type, set, values), field.get("inputs").texts());
    }

    private Map<String, ParameterValue> known(Field name, Field set, Map<String, ParameterValue> values) {
        Optional<LayerType> type = catalog.find(name.text());
        if (type.isEmpty()) {
            name.refuse("project.layer.unknown", name.text(), String.join(", ", catalog.nearest(name.text())));
            return values;
        }
        Outcome<ParameterValues> checked = ParameterValues.of(type.get().parameters(), values, set.path());
        set.refuse(checked.problems());
        return parameters.inTheirKinds(values, checked);
    }
}
