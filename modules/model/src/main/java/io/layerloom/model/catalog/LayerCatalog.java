package io.layerloom.model.catalog;

import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Suggestions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The layer types there are, by name. Immutable and safe for any thread. */
public final class LayerCatalog {
    private static final LayerCatalog STANDARD = new LayerCatalog(Stream.of(
                    InputOutputLayers.TYPES,
                    CoreLayers.TYPES,
                    ConvolutionLayers.TYPES,
                    RecurrentLayers.TYPES,
                    MergeLayers.TYPES)
            .flatMap(List::stream)
            .toList());

    private final Map<String, LayerType> types;

    /**
     * A catalogue of these types, in this order.
     *
     * @throws IllegalArgumentException if a name stands twice
     */
    public LayerCatalog(List<LayerType> types) {
        Map<String, LayerType> byName = new LinkedHashMap<>();
        for (LayerType type : types) {
            if (byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("types: the name '" + type.name() + "' stands twice");
            }
        }
        this.types = Collections.unmodifiableMap(byName);
    }

    /** The layers that Layerloom ships. */
    public static LayerCatalog standard() {
        return STANDARD;
    }

    /** All types, in the order of the palette. */
    public List<LayerType> types() {
        return List.copyOf(types.values());
    }

    /** The type of this name. */
    public Optional<LayerType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * The type of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LayerType get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("name: there is no layer type " + name));
    }

    /** At most three names that may have been meant, nearest first. */
    public List<String> nearest(String name) {
        return Suggestions.nearest(name, types.keySet());
    }

    /**
     * The values that hold for a layer, defaults included.
     *
     * @throws IllegalArgumentException if the type is unknown or a value is not allowed; check the network first
     */
    public ParameterValues parametersOf(Node node) {
        LayerType type = get(node.type());
        Outcome<ParameterValues> values =
                ParameterValues.of(type.parameters(), node.parameters(), "network.layers." + node.id());
        if (!values.isDone()) {
            throw new IllegalArgumentException("node: " + values.problems());
        }
        return values.value();
    }
}
