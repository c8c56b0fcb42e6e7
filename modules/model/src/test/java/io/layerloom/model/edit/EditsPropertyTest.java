package io.layerloom.model.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.BrokenNetworks;
import io.layerloom.model.diff.NetworkDelta;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.graph.NodeIds;
import io.layerloom.model.graph.TopologicalOrder;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditsPropertyTest {
    private final Edits edits = Edits.standard();

    @Property(tries = 400)
    void editsKeepANetworkWellFormed(@ForAll long seed) {
        RandomEdits person = new RandomEdits(seed);
        NetworkGraph graph = NetworkGraph.EMPTY;
        for (int i = 0; i < 60; i++) {
            Edit edit = person.next(graph);
            Outcome<NetworkGraph> result = edits.apply(graph, edit);
            if (result.isDone()) {
                graph = result.value();
                requireWellFormed(graph);
            } else {
                result.problems().forEach(EditsPropertyTest::requireWords);
            }
        }
    }

    @Property(tries = 200)
    void undoAndRedoByDeltasGiveTheSameValues(@ForAll long seed) {
        RandomEdits person = new RandomEdits(seed);
        List<NetworkGraph> values = new ArrayList<>(List.of(NetworkGraph.EMPTY));
        List<NetworkDelta> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            NetworkGraph now = values.get(values.size() - 1);
            Outcome<NetworkGraph> next = edits.apply(now, person.next(now));
            if (next.isDone()) {
                values.add(next.value());
                history.add(NetworkDelta.between(now, next.value()));
            }
        }
        NetworkGraph at = values.get(values.size() - 1);
        for (int i = history.size() - 1; i >= 0; i--) {
            at = history.get(i).inverted().applyTo(at).value();
            assertThat(at).isEqualTo(values.get(i));
        }
        for (int i = 0; i < history.size(); i++) {
            at = history.get(i).applyTo(at).value();
            assertThat(at).isEqualTo(values.get(i + 1));
        }
    }

    @Property(tries = 1000)
    void anEditOfABrokenNetworkNeverThrows(@ForAll("broken") NetworkGraph graph, @ForAll long seed) {
        RandomEdits person = new RandomEdits(seed);
        for (int i = 0; i < 20; i++) {
            Outcome<NetworkGraph> result = edits.apply(graph, person.next(graph));
            assertThat(result.isDone()).isEqualTo(result.problems().isEmpty());
        }
    }

    @Provide
    Arbitrary<NetworkGraph> broken() {
        return BrokenNetworks.any();
    }

    private static void requireWellFormed(NetworkGraph graph) {
        Set<String> ids = graph.byId().keySet();
        for (Node node : graph.nodes()) {
            assertThat(NodeIds.isValid(node.id())).as(node.id()).isTrue();
            assertThat(ids).containsAll(node.inputs());
            assertThat(node.inputs()).doesNotHaveDuplicates();
        }
        assertThat(TopologicalOrder.of(graph).cycles()).isEmpty();
        Set<String> owned = new HashSet<>();
        for (Group group : graph.groups()) {
            assertThat(group.members()).isNotEmpty();
            for (String member : group.members()) {
                assertThat(graph.contains(member)).as(member).isTrue();
                assertThat(owned.add(member)).as("%s is in one group", member).isTrue();
            }
            group.members()
                    .forEach(member ->
                            assertThat(GroupTree.of(graph).closure(member)).doesNotContain(group.id()));
        }
    }

    private static void requireWords(Problem problem) {
        assertThat(problem.line(Locale.ENGLISH)).isNotBlank();
        assertThat(problem.line(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
    }
}
