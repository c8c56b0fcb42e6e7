package io.layerloom.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.BrokenNetworks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TopologicalOrderTest {
    @Property
    void eachNodeComesAfterAllThatItReads(@ForAll("broken") NetworkGraph graph) {
        Set<String> before = new HashSet<>();
        for (Node node : TopologicalOrder.of(graph).nodes()) {
            node.inputs().stream()
                    .filter(graph.byId()::containsKey)
                    .forEach(input -> assertThat(before).contains(input));
            before.add(node.id());
        }
    }

    @Property
    void whatIsLeftOutIsOnOrAfterACircle(@ForAll("broken") NetworkGraph graph) {
        TopologicalOrder order = TopologicalOrder.of(graph);
        assertThat(order.nodes().size() < graph.nodes().size())
                .isEqualTo(!order.cycles().isEmpty());
        for (List<String> cycle : order.cycles()) {
            for (int i = 0; i < cycle.size(); i++) {
                Node reader = graph.node(cycle.get((i + 1) % cycle.size())).orElseThrow();
                assertThat(reader.inputs()).contains(cycle.get(i));
            }
        }
    }

    @Provide
    Arbitrary<NetworkGraph> broken() {
        return BrokenNetworks.any();
    }
}
