package io.layerloom.project.history;

import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.project.Position;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectState;
import io.layerloom.project.setting.ContentPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small changes of every part of a project. */
final class Contents {
    private Contents() {}

    static ProjectState withEpochs(ProjectState state, int epochs) {
        ProjectContent content = state.content();
        return state.withContent(content.withTraining(content.training().withEpochs(epochs)));
    }

    static ProjectState withSeedOfSplit(ProjectState state, long seed) throws Exception {
        return state.withContent(ContentPaths.set(state.content(), "data.split.seed", Long.toString(seed)));
    }

    static ProjectState moved(ProjectState state, String layer, double x) {
        return state.withLayout(state.layout().withPosition(layer, new Position(x, 0)));
    }

    /** Puts a layer at some place of the list of layers, or takes it away if it is there. */
    static ProjectState toggled(ProjectState state, String layer, int index) {
        NetworkGraph network = state.content().network();
        List<Node> nodes = new ArrayList<>(network.nodes());
        if (!nodes.removeIf(node -> node.id().equals(layer))) {
            nodes.add(Math.min(index, nodes.size()), new Node(layer, "Dropout", Map.of(), List.of()));
        }
        return state.withContent(state.content().withNetwork(new NetworkGraph(nodes, network.groups())));
    }
}
