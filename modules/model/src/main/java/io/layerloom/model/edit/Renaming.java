package io.layerloom.model.edit;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.problem.Outcome;
import java.util.stream.Collectors;

/** Gives a node or group another id, wherever it is spoken of. */
final class Renaming {
    private final NetworkGraph graph;

    Renaming(NetworkGraph graph) {
        this.graph = graph;
    }

    Outcome<NetworkGraph> rename(String id, String newId) {
        if (!graph.contains(id)) {
            return Refusals.unknownNode(graph, id);
        }
        if (!NodeIds.isValid(newId)) {
            return Refusals.because(id, "model.graph.invalid-id", newId);
        }
        if (id.equals(newId)) {
            return Outcome.done(graph);
        }
        if (NodeIds.used(graph).contains(newId)) {
            return Refusals.because(id, "model.edit.id-taken", newId);
        }
        return Outcome.done(new NetworkGraph(
                graph.nodes().stream()
                        .map(node -> node.withId(renamed(node.id(), id, newId))
                                .withInputs(node.inputs().stream()
                                        .map(input -> renamed(input, id, newId))
                                        .toList()))
                        .toList(),
                graph.groups().stream()
                        .map(group -> new Group(
                                renamed(group.id(), id, newId),
                                group.title(),
                                group.members().stream()
                                        .map(member -> renamed(member, id, newId))
                                        .collect(Collectors.toSet())))
                        .toList()));
    }

    private static String renamed(String id, String from, String to) {
        return id.equals(from) ? to : id;
    }
}
