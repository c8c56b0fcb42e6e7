package io.layerloom.model.graph;

import io.layerloom.model.value.ParameterValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A layer or vertex of a network. Immutable.
 *
 * @param id stable name, unique in its network, {@code [a-z][a-z0-9-]*}, for example {@code conv2d-1}
 * @param type name of the entry in the layer catalogue, for example {@code Conv2D}
 * @param parameters the values that were set, by parameter name; what is absent has the catalogue's default
 * @param inputs ids of the nodes it reads from, in the order in which it takes them
 */
public record Node(String id, String type, Map<String, ParameterValue> parameters, List<String> inputs) {
    public Node {
        SortedMap<String, ParameterValue> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableSortedMap(sorted);
        inputs = List.copyOf(inputs);
    }

    /** The same node with other inputs. */
    public Node withInputs(List<String> others) {
        return new Node(id, type, parameters, others);
    }

    /** The same node with one parameter set. */
    public Node withParameter(String name, ParameterValue value) {
        Map<String, ParameterValue> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new Node(id, type, changed, inputs);
    }

    /** The same node without a set value for one parameter. */
    public Node withoutParameter(String name) {
        Map<String, ParameterValue> changed = new TreeMap<>(parameters);
        changed.remove(name);
        return new Node(id, type, changed, inputs);
    }

    /** The same node under another id. */
    public Node withId(String other) {
        return new Node(other, type, parameters, inputs);
    }
}
