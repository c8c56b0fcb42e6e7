package io.layerloom.project.codec;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** {@code network.json}: layers in the order in which they were added, and groups. */
final class NetworkCodec implements Codec<NetworkGraph> {
    private final LayerCodec layers = new LayerCodec();

    @Override
    public JsonValue encode(NetworkGraph network) {
        return Json.object(
                Map.entry(
                        "groups",
                        new JsonArray(
                                network.groups().stream().map(this::encode).toList())),
                Map.entry(
                        "layers",
                        new JsonArray(
                                network.nodes().stream().map(layers::encode).toList())));
    }

    @Override
    public NetworkGraph decode(Field field) {
        field.only("groups", "layers");
        Set<String> ids = new HashSet<>();
        List<Node> nodes = unique(field.get("layers"), ids, layers::decode, Node::id);
        List<Group> groups = unique(field.get("groups"), ids, NetworkCodec::decodeGroup, Group::id);
        return new NetworkGraph(nodes, groups);
    }

    /** The graph refuses an id that stands twice; here the second one gets its place in the file. */
    private static <T> List<T> unique(
            Field list, Set<String> ids, Function<Field, T> decode, Function<T, String> idOf) {
        List<T> found = new ArrayList<>();
        for (Field item : list.items()) {
            T value = decode.apply(item);
            if (ids.add(idOf.apply(value))) {
                found.add(value);
            } else {
                item.get("id").problem("project.network.duplicate-id", idOf.apply(value));
            }
        }
        return found;
    }

    private JsonValue encode(Group group) {
        return Json.object(
                Map.entry("id", Json.text(group.id())),
                Map.entry("members", Json.texts(List.copyOf(group.members()))),
                Map.entry("title", Json.text(group.title())));
    }

    private static Group decodeGroup(Field field) {
        field.only("id", "members", "title");
        return new Group(
                field.get("id").text(),
                field.get("title").text(),
                Set.copyOf(field.get("members").texts()));
    }
}
