package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.value.ParameterValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What an impatient person might do to a network, one edit after the other; some edits are not allowed. */
public final class RandomEdits {
    private final Random random;

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /** An edit of any kind. */
    public Edit next(NetworkGraph graph) {
        String type = pick(LayerCatalog.standard().types()).name();
        String id = anyId(graph);
        String other = anyId(graph);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> new Edit.AddNode(new Node(NodeIds.fresh(graph, type), type, Map.of(), List.of()));
            case 3, 4, 5 -> new Edit.Connect(id, other);
            case 6 -> new Edit.RemoveNodes(Set.of(id));
            case 7 -> new Edit.Disconnect(id, other);
            case 8 -> new Edit.SetInputs(id, List.of(other, anyId(graph)));
            case 9 -> setParameter(graph, id);
            case 10 -> new Edit.Rename(id, "name-" + random.nextInt(9));
            case 11 -> new Edit.InsertOnConnection(type, id, 0);
            case 12 -> new Edit.ReplaceType(id, type);
            case 13 -> new Edit.Duplicate(new HashSet<>(List.of(id, other)));
            case 14 -> new Edit.MakeGroup("Group", new HashSet<>(List.of(id, other)));
            case 15 -> new Edit.MoveToGroup(id, random.nextInt(3) == 0 ? null : anyGroup(graph));
            default ->
                random.nextBoolean()
                        ? new Edit.Ungroup(anyGroup(graph))
                        : new Edit.RemoveNodes(Set.of(anyGroup(graph)));
        };
    }

    private Edit setParameter(NetworkGraph graph, String id) {
        List<Parameter> parameters = graph.node(id)
                .flatMap(node -> LayerCatalog.standard().find(node.type()))
                .map(LayerType::parameters)
                .orElse(List.of());
        String name = parameters.isEmpty() ? "units" : pick(parameters).name();
        return new Edit.SetParameter(id, name, new ParameterValue.Whole(1L + random.nextInt(100)));
    }

    private String anyId(NetworkGraph graph) {
        List<String> ids = new ArrayList<>(graph.byId().keySet());
        graph.groups().forEach(group -> ids.add(group.id()));
        return ids.isEmpty() ? "nobody" : pick(ids);
    }

    private String anyGroup(NetworkGraph graph) {
        List<String> ids = graph.groups().stream().map(Group::id).toList();
        return ids.isEmpty() ? "group-1" : pick(ids);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
