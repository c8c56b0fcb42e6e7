package io.layerloom.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.BrokenNetworks;
import io.layerloom.model.edit.Edits;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetworkFixPropertyTest {
    @Property(tries = 3000)
    void everyFixIsAllowedAndRemovesItsProblem(@ForAll("broken") NetworkGraph graph) {
        for (Problem problem : NetworkAnalysis.of(graph).problems()) {
            if (problem.fix() instanceof NetworkFix fix) {
                Outcome<NetworkGraph> repaired = Edits.standard().apply(graph, fix);
                assertThat(repaired.problems())
                        .as("refusals of the fix of %s", problem)
                        .isEmpty();
                assertThat(NetworkAnalysis.of(repaired.value()).problems()).doesNotContain(problem);
            }
        }
    }

    @Property(tries = 1000)
    void everyProblemCanBeSaidInBothLanguages(@ForAll("broken") NetworkGraph graph) {
        for (Problem problem : NetworkAnalysis.of(graph).problems()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.line(locale)).doesNotContain("{");
                if (problem.fix() != null) {
                    assertThat(problem.fix().title().in(locale)).isNotBlank();
                }
            }
        }
    }

    @Property(tries = 1000)
    void anEntryStandsForEveryLayer(@ForAll("broken") NetworkGraph graph) {
        assertThat(NetworkAnalysis.of(graph).layers())
                .extracting(LayerAnalysis::id)
                .containsExactlyInAnyOrderElementsOf(graph.byId().keySet());
    }

    @Provide
    Arbitrary<NetworkGraph> broken() {
        return BrokenNetworks.any();
    }
}
