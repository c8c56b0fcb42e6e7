package io.layerloom.model;

import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.value.ParameterValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Networks for tests, in few words. */
public final class Networks {
    private Networks() {}

    /** A node; {@code settings} are names and values in turn. */
    public static Node node(String id, String type, List<String> inputs, Object... settings) {
        Map<String, ParameterValue> parameters = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            parameters.put((String) settings[i], value(settings[i + 1]));
        }
        return new Node(id, type, parameters, inputs);
    }

    public static Node input(String id, long... shape) {
        return node(id, "Input", List.of(), "shape", shape);
    }

    public static Node after(String previous, String id, String type, Object... settings) {
        return node(id, type, List.of(previous), settings);
    }

    public static NetworkGraph network(Node... nodes) {
        return new NetworkGraph(List.of(nodes), List.of());
    }

    /** The sample mnist-cnn. */
    public static NetworkGraph mnistCnn() {
        return network(
                input("input-1", 1, 28, 28),
                after("input-1", "conv2d-1", "Conv2D", "filters", 32L),
                after("conv2d-1", "maxpooling2d-1", "MaxPooling2D"),
                after("maxpooling2d-1", "conv2d-2", "Conv2D", "filters", 64L),
                after("conv2d-2", "maxpooling2d-2", "MaxPooling2D"),
                after("maxpooling2d-2", "conv2d-3", "Conv2D", "filters", 64L),
                after("conv2d-3", "flatten-1", "Flatten"),
                after("flatten-1", "dense-1", "Dense", "units", 64L),
                after("dense-1", "output-1", "Output", "units", 10L));
    }

    private static ParameterValue value(Object value) {
        if (value instanceof Long whole) {
            return new ParameterValue.Whole(whole);
        }
        if (value instanceof Double real) {
            return new ParameterValue.Real(real);
        }
        if (value instanceof Boolean flag) {
            return new ParameterValue.Flag(flag);
        }
        if (value instanceof long[] wholes) {
            return new ParameterValue.Wholes(Arrays.stream(wholes).boxed().toList());
        }
        return new ParameterValue.Text((String) value);
    }
}
