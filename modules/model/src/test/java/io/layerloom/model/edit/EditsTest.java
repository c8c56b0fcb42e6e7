package io.layerloom.model.edit;

import static io.layerloom.model.Networks.after;
import static io.layerloom.model.Networks.input;
import static io.layerloom.model.Networks.network;
import static io.layerloom.model.Networks.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.Group;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.model.value.ParameterValue.Wholes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final NetworkGraph CHAIN =
            network(input("in", 4), after("in", "a", "Dense"), after("a", "b", "Dense"), after("b", "out", "Output"));

    @Test
    void removingALayerHealsTheWireThroughIt() {
        NetworkGraph left = apply(CHAIN, new Edit.RemoveNodes(Set.of("a", "b")));

        assertThat(left.nodes()).extracting(Node::id).containsExactly("in", "out");
        assertThat(inputs(left, "out")).containsExactly("in");
    }

    @Test
    void removingALayerWithTwoInputsLeavesItsReaderOpen() {
        NetworkGraph graph = network(
                input("in", 4),
                after("in", "a", "Dense"),
                node("sum", "Add", List.of("in", "a")),
                after("sum", "out", "Output"));

        assertThat(inputs(apply(graph, new Edit.RemoveNodes(Set.of("sum"))), "out"))
                .isEmpty();
        assertThat(inputs(apply(graph, new Edit.RemoveNodes(Set.of("a"))), "sum"))
                .containsExactly("in");
    }

    @Test
    void refusesACircle() {
        assertThat(refusal(CHAIN, new Edit.SetInputs("a", List.of("b")))).isEqualTo("model.edit.makes-cycle");
        assertThat(refusal(CHAIN, new Edit.SetInputs("a", List.of("a")))).isEqualTo("model.edit.makes-cycle");
    }

    @Test
    void refusesASecondInputWhereOneIsTaken() {
        assertThat(refusal(CHAIN, new Edit.Connect("in", "b"))).isEqualTo("model.graph.too-many-inputs");
        assertThat(refusal(CHAIN, new Edit.Connect("a", "b"))).isEqualTo("model.edit.connected-twice");
    }

    @Test
    void insertsOnAWireWithAFreshId() {
        NetworkGraph once = apply(CHAIN, new Edit.InsertOnConnection("Dropout", "out", 0));
        NetworkGraph twice = apply(once, new Edit.InsertOnConnection("Dropout", "out", 0));

        assertThat(inputs(twice, "out")).containsExactly("dropout-2");
        assertThat(inputs(twice, "dropout-2")).containsExactly("dropout-1");
        assertThat(twice.nodes()).extracting(Node::id).containsExactly("in", "a", "b", "dropout-1", "dropout-2", "out");
        assertThat(refusal(CHAIN, new Edit.InsertOnConnection("Input", "out", 0)))
                .isEqualTo("model.edit.cannot-stand-between");
    }

    @Test
    void storesAParameterInItsOwnKindAndRefusesWhatIsNotAllowed() {
        NetworkGraph graph = network(after("in", "conv", "Conv2D"));
        NetworkGraph changed = apply(graph, new Edit.SetParameter("conv", "kernel", new Whole(5)));

        assertThat(parameter(changed, "kernel")).isEqualTo(new Wholes(List.of(5L, 5L)));
        assertThat(parameter(apply(graph, new Edit.SetParameter("conv", "padding", new Text("SAME"))), "padding"))
                .isEqualTo(new Text("same"));
        assertThat(refusal(graph, new Edit.SetParameter("conv", "filters", new Whole(0))))
                .isEqualTo("model.parameter.out-of-range");
        assertThat(refusal(graph, new Edit.SetParameter("conv", "filter", new Whole(1))))
                .isEqualTo("model.parameter.unknown");
        assertThat(apply(changed, new Edit.ResetParameter("conv", "kernel"))).isEqualTo(graph);
    }

    @Test
    void renamesEverywhere() {
        NetworkGraph grouped = apply(CHAIN, new Edit.MakeGroup("Block", Set.of("a", "b")));
        NetworkGraph renamed = apply(grouped, new Edit.Rename("a", "first"));

        assertThat(inputs(renamed, "b")).containsExactly("first");
        assertThat(renamed.group("group-1").orElseThrow().members()).containsExactly("b", "first");
        assertThat(refusal(CHAIN, new Edit.Rename("a", "b"))).isEqualTo("model.edit.id-taken");
        assertThat(refusal(CHAIN, new Edit.Rename("a", "Not Good"))).isEqualTo("model.graph.invalid-id");
    }

    @Test
    void keepsWhatTheNewTypeKnows() {
        NetworkGraph graph = network(input("in", 4), after("in", "a", "Dense", "units", 7L, "bias", false));
        Node lstm = apply(graph, new Edit.ReplaceType("a", "LSTM")).node("a").orElseThrow();

        assertThat(lstm.parameters()).isEqualTo(Map.of("units", new Whole(7)));
        assertThat(lstm.inputs()).containsExactly("in");
    }

    @Test
    void copiesWiresAmongCopies() {
        NetworkGraph copied = apply(CHAIN, new Edit.Duplicate(Set.of("a", "b")));

        assertThat(inputs(copied, "dense-1")).containsExactly("in");
        assertThat(inputs(copied, "dense-2")).containsExactly("dense-1");
        assertThat(inputs(copied, "out")).containsExactly("b");
    }

    @Test
    void groupsNestAndVanishWhenEmpty() {
        NetworkGraph inner = apply(CHAIN, new Edit.MakeGroup("Inner", Set.of("a")));
        NetworkGraph outer = apply(inner, new Edit.MakeGroup("Outer", Set.of("group-1", "b")));

        assertThat(refusal(outer, new Edit.MoveToGroup("group-2", "group-1"))).isEqualTo("model.group.inside-itself");
        assertThat(apply(outer, new Edit.Ungroup("group-1")).groups())
                .containsExactly(new Group("group-2", "Outer", Set.of("a", "b")));
        assertThat(apply(outer, new Edit.RemoveNodes(Set.of("group-2"))).groups())
                .isEmpty();
        assertThat(apply(inner, new Edit.MoveToGroup("a", null)).groups()).isEmpty();
    }

    @Test
    void aNewIdNeverMeetsAWireThatLeadsNowhere() {
        NetworkGraph graph = network(after("dense-1", "a", "Activation"));
        NetworkGraph copied = apply(
                network(input("in", 4), after("in", "b", "Dense"), graph.nodes().get(0)),
                new Edit.Duplicate(Set.of("b")));

        assertThat(copied.node("dense-1")).isEmpty();
        assertThat(copied.node("dense-2")).isPresent();
    }

    private static NetworkGraph apply(NetworkGraph graph, Edit edit) {
        return Edits.standard().apply(graph, edit).value();
    }

    private static String refusal(NetworkGraph graph, Edit edit) {
        List<Problem> problems = Edits.standard().apply(graph, edit).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).code();
    }

    private static List<String> inputs(NetworkGraph graph, String id) {
        return graph.node(id).orElseThrow().inputs();
    }

    private static Object parameter(NetworkGraph graph, String name) {
        return graph.node("conv").orElseThrow().parameters().get(name);
    }
}
