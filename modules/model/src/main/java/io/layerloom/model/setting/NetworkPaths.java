package io.layerloom.model.setting;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import java.util.List;
import java.util.Optional;

/** The paths of a network's parameters: {@code network.layers.dense-1.units}. */
public final class NetworkPaths implements SettingPaths<NetworkGraph> {
    private static final String PREFIX = "network.layers.";

    private final LayerCatalog catalog;

    /** Paths for what this catalogue offers. */
    public NetworkPaths(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /** Paths for the standard catalogue. */
    public static NetworkPaths standard() {
        return new NetworkPaths(LayerCatalog.standard());
    }

    @Override
    public List<String> paths(NetworkGraph network) {
        return network.nodes().stream()
                .flatMap(node -> catalog.find(node.type()).map(LayerType::parameters).orElse(List.of()).stream()
                        .map(parameter -> PREFIX + node.id() + "." + parameter.name()))
                .toList();
    }

    @Override
    public Optional<Parameter> descriptor(NetworkGraph network, String path) {
        return find(network, path).map(Place::parameter);
    }

    @Override
    public Outcome<String> get(NetworkGraph network, String path) {
        return find(network, path)
                .map(place -> place.node()
                        .parameters()
                        .getOrDefault(
                                place.parameter().name(), place.parameter().defaultValue())
                        .text())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(network))));
    }

    @Override
    public Outcome<NetworkGraph> set(NetworkGraph network, String path, String text) {
        return find(network, path)
                .map(place -> place.parameter().parse(text, path).map(value -> {
                    Node changed = place.node().withParameter(place.parameter().name(), value);
                    return network.withNodes(network.nodes().stream()
                            .map(node -> node.id().equals(changed.id()) ? changed : node)
                            .toList());
                }))
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(network))));
    }

    private Optional<Place> find(NetworkGraph network, String path) {
        int dot = path.lastIndexOf('.');
        if (!path.startsWith(PREFIX) || dot < PREFIX.length()) {
            return Optional.empty();
        }
        return network.node(path.substring(PREFIX.length(), dot))
                .flatMap(node -> catalog.find(node.type())
                        .flatMap(type -> type.parameter(path.substring(dot + 1)))
                        .map(parameter -> new Place(node, parameter)));
    }

    private record Place(Node node, Parameter parameter) {}
}
