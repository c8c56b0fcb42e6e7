package io.layerloom.model.edit;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which group holds what, in one network. */
final class GroupTree {
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> owner = new HashMap<>();

    private GroupTree(NetworkGraph graph) {
        for (Group group : graph.groups()) {
            groups.put(group.id(), group);
            group.members().forEach(member -> owner.putIfAbsent(member, group.id()));
        }
    }

    static GroupTree of(NetworkGraph graph) {
        return new GroupTree(graph);
    }

    /** The group that holds an id directly. */
    Optional<String> ownerOf(String id) {
        return Optional.ofNullable(owner.get(id));
    }

    /** An id and, if it is a group, all groups and nodes inside it. */
    Set<String> closure(String id) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (found.add(at) && groups.containsKey(at)) {
                open.addAll(groups.get(at).members());
            }
        }
        return found;
    }

    /** A node itself, or the nodes inside a group. */
    Set<String> nodesIn(String id) {
        Set<String> found = closure(id);
        found.removeAll(groups.keySet());
        return found;
    }

    /** Puts a new node into the group in which both of its neighbours are. */
    NetworkGraph joinWhereBothAre(NetworkGraph graph, Node inserted, String to) {
        String group = owner.get(to);
        boolean shared = group != null && inserted.inputs().stream().allMatch(from -> group.equals(owner.get(from)));
        return shared ? withMember(graph, Objects.requireNonNull(group), inserted.id()) : graph;
    }

    static NetworkGraph withMember(NetworkGraph graph, String groupId, String member) {
        return graph.withGroups(graph.groups().stream()
                .map(group -> group.id().equals(groupId) ? with(group, member) : group)
                .toList());
    }

    /** Takes ids out of all groups, and groups that become empty out of the network. */
    static NetworkGraph withoutMembers(NetworkGraph graph, Set<String> gone) {
        Set<String> leaving = new HashSet<>(gone);
        List<Group> groups = graph.groups();
        boolean again = true;
        while (again) {
            List<Group> left = new ArrayList<>();
            again = false;
            for (Group group : groups) {
                Set<String> members = new TreeSet<>(group.members());
                boolean touched = members.removeAll(leaving);
                if (touched && members.isEmpty()) {
                    again |= leaving.add(group.id());
                } else {
                    left.add(touched ? new Group(group.id(), group.title(), members) : group);
                }
            }
            groups = left;
        }
        return graph.withGroups(groups);
    }

    private static Group with(Group group, String member) {
        Set<String> members = new TreeSet<>(group.members());
        members.add(member);
        return new Group(group.id(), group.title(), members);
    }
}
