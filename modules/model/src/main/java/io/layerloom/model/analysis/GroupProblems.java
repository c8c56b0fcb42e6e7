package io.layerloom.model.analysis;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with groups. None of it changes what is trained, so all are warnings. */
final class GroupProblems {
    private GroupProblems() {}

    static List<Problem> of(NetworkGraph graph) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>(graph.byId().keySet());
        graph.groups().forEach(group -> ids.add(group.id()));
        Map<String, String> owner = new HashMap<>();
        for (Group group : graph.groups()) {
            for (String member : group.members()) {
                String first = owner.putIfAbsent(member, group.id());
                if (!ids.contains(member)) {
                    problems.add(warning(group, "model.group.unknown-member", member)
                            .withFix(fix(
                                    Message.of("model.fix.remove-member", member, group.id()),
                                    new Edit.MoveToGroup(member, null))));
                } else if (first != null) {
                    problems.add(warning(group, "model.group.two-owners", member, first, group.id())
                            .withFix(fix(
                                    Message.of("model.fix.remove-member", member, group.id()),
                                    new Edit.MoveToGroup(member, first))));
                }
            }
        }
        graph.groups().stream()
                .filter(group -> insideItself(group.id(), owner))
                .forEach(group -> problems.add(warning(group, "model.group.inside-itself", group.id())
                        .withFix(fix(Message.of("model.fix.ungroup", group.id()), new Edit.Ungroup(group.id())))));
        return problems;
    }

    private static boolean insideItself(String id, Map<String, String> owner) {
        Set<String> seen = new HashSet<>();
        String at = owner.get(id);
        while (at != null && seen.add(at)) {
            if (at.equals(id)) {
                return true;
            }
            at = owner.get(at);
        }
        return false;
    }

    private static Problem warning(Group group, String key, Object... arguments) {
        return Problem.warning("network.groups." + group.id(), key, arguments);
    }

    private static NetworkFix fix(Message title, Edit edit) {
        return new NetworkFix(title, List.of(edit));
    }
}
