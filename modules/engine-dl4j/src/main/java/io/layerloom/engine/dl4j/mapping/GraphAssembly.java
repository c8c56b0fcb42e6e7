package io.layerloom.engine.dl4j.mapping;

import io.layerloom.model.layer.PlacedLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A computation graph under construction. Vertices bear the ids of the layers that they stand for. */
final class GraphAssembly {
    private final GraphBuilder builder;
    private final ILossFunction loss;
    private final Map<String, String> vertexOf = new HashMap<>();

    GraphAssembly(GraphBuilder builder, ILossFunction loss) {
        this.builder = builder;
        this.loss = loss;
    }

    /** The loss of output layers. */
    ILossFunction loss() {
        return loss;
    }

    void input(PlacedLayer placed) {
        builder.addInputs(placed.node().id());
        vertexOf.put(placed.node().id(), placed.node().id());
    }

    void layer(PlacedLayer placed, Layer layer) {
        String id = placed.node().id();
        builder.addLayer(id, layer, inputs(placed));
        vertexOf.put(id, id);
    }

    void vertex(PlacedLayer placed, GraphVertex vertex) {
        String id = placed.node().id();
        builder.addVertex(id, vertex, inputs(placed));
        vertexOf.put(id, id);
    }

    /** A layer that changes nothing: whoever reads from it reads from its input. */
    void nothing(PlacedLayer placed) {
        vertexOf.put(placed.node().id(), inputs(placed)[0]);
    }

    void output(String id) {
        builder.setOutputs(id);
    }

    /** The vertex that stands for a layer: its own, or that of its input if it changes nothing. */
    String vertexOf(String id) {
        return Objects.requireNonNull(vertexOf.get(id), id);
    }

    /** The vertices to read from; a second connection from the same vertex goes over a copy, since Deeplearning4j mixes them up. */
    private String[] inputs(PlacedLayer placed) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String input : placed.node().inputs()) {
            String vertex = vertexOf.get(input);
            if (vertex == null) {
                throw new IllegalArgumentException("network: " + placed.node().id() + " comes before " + input);
            }
            if (!seen.add(vertex)) {
                String copy = placed.node().id() + "-copy-" + names.size();
                builder.addVertex(copy, new ScaleVertex(1.0), vertex);
                vertex = copy;
            }
            names.add(vertex);
        }
        return names.toArray(String[]::new);
    }
}
