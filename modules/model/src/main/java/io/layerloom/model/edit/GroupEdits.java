package io.layerloom.model.edit;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Edits of groups. */
final class GroupEdits {
    private final NetworkGraph graph;
    private final GroupTree tree;

    GroupEdits(NetworkGraph graph) {
        this.graph = graph;
        this.tree = GroupTree.of(graph);
    }

    Outcome<NetworkGraph> make(String title, Set<String> members) {
        Set<Optional<String>> owners = new HashSet<>();
        for (String member : members) {
            if (!graph.contains(member)) {
                return Refusals.unknownNode(graph, member);
            }
            owners.add(tree.ownerOf(member));
        }
        if (owners.size() != 1) {
            return Outcome.refused(Problem.error(
                    "network.groups", members.isEmpty() ? "model.edit.empty-group" : "model.edit.different-groups"));
        }
        Optional<String> around = owners.iterator().next();
        Group made = new Group(NodeIds.fresh(graph, "group"), title, members);
        List<Group> groups = new ArrayList<>();
        for (Group group : graph.groups()) {
            boolean holds = around.isPresent() && group.id().equals(around.get());
            groups.add(holds ? replaced(group, members, Set.of(made.id())) : group);
        }
        groups.add(made);
        return Outcome.done(graph.withGroups(groups));
    }

    Outcome<NetworkGraph> dissolve(String id) {
        Optional<Group> gone = graph.group(id);
        if (gone.isEmpty()) {
            return Refusals.unknownGroup(id);
        }
        Set<String> freed = new TreeSet<>(gone.get().members());
        freed.remove(id);
        List<Group> groups = new ArrayList<>();
        for (Group group : graph.groups()) {
            if (!group.id().equals(id)) {
                Set<String> moved = new TreeSet<>(freed);
                moved.remove(group.id());
                groups.add(
                        group.members().contains(id) && !moved.isEmpty() ? replaced(group, Set.of(id), moved) : group);
            }
        }
        return Outcome.done(GroupTree.withoutMembers(graph.withGroups(groups), Set.of(id)));
    }

    Outcome<NetworkGraph> move(String member, @Nullable String target) {
        boolean known = graph.contains(member)
                || (target == null && tree.ownerOf(member).isPresent());
        if (!known) {
            return Refusals.unknownNode(graph, member);
        }
        if (target == null) {
            return Outcome.done(GroupTree.withoutMembers(graph, Set.of(member)));
        }
        Optional<Group> into = graph.group(target);
        if (into.isEmpty()) {
            return Refusals.unknownGroup(target);
        }
        boolean joins = !into.get().members().contains(member);
        if (joins && tree.closure(member).contains(target)) {
            return Outcome.refused(Problem.error("network.groups." + member, "model.group.inside-itself", member));
        }
        // Joining first keeps the target alive when the member was its only one.
        Set<String> others = new HashSet<>();
        graph.groups().forEach(group -> others.add(group.id()));
        others.remove(target);
        NetworkGraph joined = GroupTree.withMember(graph, target, member);
        return Outcome.done(leave(joined, member, others));
    }

    Outcome<NetworkGraph> retitle(String id, String title) {
        if (graph.group(id).isEmpty()) {
            return Refusals.unknownGroup(id);
        }
        return Outcome.done(graph.withGroups(graph.groups().stream()
                .map(group -> group.id().equals(id) ? new Group(id, title, group.members()) : group)
                .toList()));
    }

    private static NetworkGraph leave(NetworkGraph graph, String member, Set<String> left) {
        List<Group> groups = new ArrayList<>();
        Set<String> emptied = new HashSet<>();
        for (Group group : graph.groups()) {
            boolean leaves = left.contains(group.id()) && group.members().contains(member);
            Group after = leaves ? replaced(group, Set.of(member), Set.of()) : group;
            groups.add(after);
            if (leaves && after.members().isEmpty()) {
                emptied.add(group.id());
            }
        }
        groups.removeIf(group -> emptied.contains(group.id()));
        return GroupTree.withoutMembers(graph.withGroups(groups), emptied);
    }

    private static Group replaced(Group group, Set<String> out, Set<String> in) {
        Set<String> members = new TreeSet<>(group.members());
        members.removeAll(out);
        members.addAll(in);
        return new Group(group.id(), group.title(), members);
    }
}
