package io.layerloom.engine.dl4j;

import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds networks in tests, layer after layer. */
public final class Networks {
    /** The id of the first input. */
    public static final String INPUT = "in";

    private final List<Node> nodes = new ArrayList<>();
    private String last = "";

    private Networks() {}

    /** A network that begins with an input of this shape. */
    public static Networks from(Shape input) {
        return new Networks().add(INPUT, "Input", List.of(), "shape", input.dimensions());
    }

    /** Adds a layer after the last one; its id is its type in lower case and its number. */
    public Networks then(String type, Object... parameters) {
        return add(type.toLowerCase(Locale.ROOT) + "-" + nodes.size(), type, List.of(last), parameters);
    }

    /** Adds a layer with a name and inputs. */
    public Networks add(String id, String type, List<String> inputs, Object... parameters) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put((String) parameters[i], value(parameters[i + 1]));
        }
        nodes.add(new Node(id, type, values, inputs));
        last = id;
        return this;
    }

    /** The id of the layer that was added last. */
    public String last() {
        return last;
    }

    /** The network. */
    public NetworkGraph graph() {
        return new NetworkGraph(nodes, List.of());
    }

    private static ParameterValue value(Object value) {
        if (value instanceof Integer number) {
            return new ParameterValue.Whole(number);
        }
        if (value instanceof Double number) {
            return new ParameterValue.Real(number);
        }
        if (value instanceof Boolean flag) {
            return new ParameterValue.Flag(flag);
        }
        if (value instanceof List<?> list) {
            return new ParameterValue.Wholes(
                    list.stream().map(each -> ((Number) each).longValue()).toList());
        }
        if (value instanceof int[] numbers) {
            return new ParameterValue.Wholes(
                    Arrays.stream(numbers).asLongStream().boxed().toList());
        }
        return new ParameterValue.Text(value.toString());
    }
}
