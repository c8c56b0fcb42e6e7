package io.layerloom.model.analysis;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Shapes, costs and problems of a network, whatever state it is in. Immutable; O(nodes + connections) to make.
 *
 * @param layers one entry for each node, in topological order; nodes on or after a cycle come last
 * @param totalParameters of all layers whose shapes are known
 * @param totalFlops of one forward example
 * @param memoryBytes activations of one example as 32-bit numbers
 * @param problems everything that is wrong, those of layers included
 */
public record NetworkAnalysis(
        List<LayerAnalysis> layers, long totalParameters, long totalFlops, long memoryBytes, List<Problem> problems) {
    public NetworkAnalysis {
        layers = List.copyOf(layers);
        problems = List.copyOf(problems);
    }

    /** Analyses a network with the standard catalogue. Never throws for any network. */
    public static NetworkAnalysis of(NetworkGraph graph) {
        return of(graph, LayerCatalog.standard());
    }

    /** Analyses a network with a catalogue of layers. */
    public static NetworkAnalysis of(NetworkGraph graph, LayerCatalog catalog) {
        return new Analyzer(graph, catalog).analyze();
    }

    /** What is known about the layer with this id. */
    public Optional<LayerAnalysis> layer(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /** Whether something makes training impossible or wrong. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
