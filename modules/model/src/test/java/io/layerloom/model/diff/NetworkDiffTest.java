package io.layerloom.model.diff;

import static io.layerloom.model.Networks.after;
import static io.layerloom.model.Networks.input;
import static io.layerloom.model.Networks.network;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.BrokenNetworks;
import io.layerloom.model.diff.NodeChange.ParameterChange;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Problem;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetworkDiffTest {
    @Example
    void namesWhatCameWentAndChanged() {
        NetworkGraph before = network(
                input("in", 4),
                after("in", "a", "Dense", "units", 8L),
                after("a", "b", "Dropout"),
                after("b", "out", "Output"));
        NetworkGraph after = network(
                input("in", 4),
                after("in", "c", "Dense"),
                after("c", "a", "Dense", "units", 16L, "activation", "relu"),
                after("a", "out", "Output"));

        NetworkDiff diff = NetworkDiff.of(before, after);

        assertThat(diff.added()).extracting(Node::id).containsExactly("c");
        assertThat(diff.removed()).extracting(Node::id).containsExactly("b");
        assertThat(diff.changed()).extracting(NodeChange::id).containsExactly("a", "out");
        NodeChange change = diff.changed().get(0);
        assertThat(change.parameters()).containsExactly(new ParameterChange("units", "8", "16"));
        assertThat(change.inputsChanged()).isTrue();
        assertThat(change.typeChanged()).isFalse();
    }

    @Example
    void aDefaultThatIsSetChangesNothing() {
        NetworkGraph implicit = network(input("in", 4), after("in", "a", "Conv2D"));
        NetworkGraph explicit = network(input("in", 4), after("in", "a", "Conv2D", "kernel", 3L, "padding", "valid"));

        assertThat(NetworkDiff.of(implicit, explicit).isEmpty()).isTrue();
        assertThat(NetworkDelta.between(implicit, explicit).isEmpty()).isFalse();
    }

    @Example
    void aDeltaForAnotherNetworkIsRefused() {
        NetworkGraph a = network(input("in", 4));
        NetworkGraph b = network(input("in", 5));

        assertThat(NetworkDelta.between(a, b).applyTo(NetworkGraph.EMPTY).problems())
                .extracting(Problem::code)
                .containsExactly("model.diff.other-network");
    }

    @Property(tries = 1000)
    void aDeltaTurnsOneNetworkIntoTheOtherAndBack(@ForAll("broken") NetworkGraph a, @ForAll("broken") NetworkGraph b) {
        NetworkDelta delta = NetworkDelta.between(a, b);

        assertThat(delta.applyTo(a).value()).isEqualTo(b);
        assertThat(delta.inverted().applyTo(b).value()).isEqualTo(a);
        assertThat(NetworkDelta.between(a, a).isEmpty()).isTrue();
        assertThat(delta.isEmpty()).isEqualTo(a.equals(b));
    }

    @Property(tries = 500)
    void equalNetworksDoNotDifferAndTheWayBackSwapsSides(
            @ForAll("broken") NetworkGraph a, @ForAll("broken") NetworkGraph b) {
        assertThat(NetworkDiff.of(a, a).isEmpty()).isTrue();
        assertThat(NetworkDiff.of(a, b).added()).isEqualTo(NetworkDiff.of(b, a).removed());
        assertThat(NetworkDiff.of(a, b).changed())
                .hasSameSizeAs(NetworkDiff.of(b, a).changed());
    }

    @Provide
    Arbitrary<NetworkGraph> broken() {
        return BrokenNetworks.any();
    }
}
