package io.layerloom.model.diff;

import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;

/**
 * The exact difference of two networks, order and groups included: {@code between(a, b).applyTo(a)} equals {@code b},
 * and {@code between(a, b).inverted().applyTo(b)} equals {@code a}. Holds only what changed. Immutable.
 *
 * @param nodes change of the nodes
 * @param groups change of the groups
 */
public record NetworkDelta(ListDelta<Node> nodes, ListDelta<Group> groups) {
    /** What turns {@code before} into {@code after}. */
    public static NetworkDelta between(NetworkGraph before, NetworkGraph after) {
        return new NetworkDelta(
                ListDelta.between(before.nodes(), after.nodes(), Node::id),
                ListDelta.between(before.groups(), after.groups(), Group::id));
    }

    /** The network after the change, or a problem if this delta was made for another network. */
    public Outcome<NetworkGraph> applyTo(NetworkGraph graph) {
        try {
            return Outcome.done(new NetworkGraph(
                    nodes.applyTo(graph.nodes(), Node::id), groups.applyTo(graph.groups(), Group::id)));
        } catch (IllegalArgumentException mismatch) {
            return Outcome.refused(Problem.error("network", "model.diff.other-network", mismatch.getMessage()));
        }
    }

    /** The change back. */
    public NetworkDelta inverted() {
        return new NetworkDelta(nodes.inverted(), groups.inverted());
    }

    /** Whether the networks are equal. */
    public boolean isEmpty() {
        return nodes.isEmpty() && groups.isEmpty();
    }
}
