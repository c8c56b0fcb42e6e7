package io.layerloom.runstore.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.Silent;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSelectorTest {
    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() throws ProblemException {
        store = RunStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsByIdPrefixNameAndLast() throws Exception {
        RunRecord a = create("alpha");
        RunRecord b = create("beta");
        assertThat(select(a.id().text())).isEqualTo(a.id());
        assertThat(select(a.id().text().toLowerCase(Locale.ROOT))).isEqualTo(a.id());
        assertThat(select("alpha")).isEqualTo(a.id());
        assertThat(select("last")).isEqualTo(b.id());
        int shared = 0;
        while (a.id().text().charAt(shared) == b.id().text().charAt(shared)) {
            shared++;
        }
        String prefix = a.id().text().substring(0, shared + 1);
        assertThat(select(prefix.toLowerCase(Locale.ROOT))).isEqualTo(a.id());
    }

    @Test
    void aNameComesBeforeThePrefixOfAnId() throws Exception {
        RunRecord a = create("a");
        RunRecord named = create(a.id().text().substring(0, 4));
        assertThat(select(named.name())).isEqualTo(named.id());
    }

    @Test
    void severalMatchesAreListed() throws Exception {
        RunRecord a = create("twin");
        RunRecord b = create("twin");
        assertThat(problem("twin").code()).isEqualTo("runstore.run-ambiguous");
        assertThat(problem("twin").line(Locale.ENGLISH)).contains(a.id().text(), b.id().text());
        assertThat(problem("0").code()).isEqualTo("runstore.run-ambiguous");
    }

    @Test
    void unknownOnesComeWithSuggestions() throws Exception {
        assertThat(problem("last").code()).isEqualTo("runstore.no-runs");
        assertThat(problem("best").code()).isEqualTo("runstore.no-runs");
        RunRecord a = create("alpha");
        for (String unknown : new String[] {"omega", "", "*", "0?", "ZZZ"}) {
            assertThat(problem(unknown).code()).as(unknown).isEqualTo("runstore.run-unknown");
            assertThat(problem(unknown).line(Locale.ENGLISH)).contains("alpha", a.id().text());
        }
        assertThat(problem("best").code()).isEqualTo("runstore.no-best");
    }

    @Test
    void bestIsByTheMostTellingMetricThatAnyRunHas() throws Exception {
        RunId lowLoss = create("low-loss").id();
        RunId accurate = create("accurate").id();
        RunId nan = create("nan").id();
        measure(lowLoss, "val.loss", 0.1, 0.05, 0.9);
        measure(accurate, "val.loss", 0.2);
        measure(nan, "val.loss", Double.NaN);
        assertThat(select("best")).isEqualTo(lowLoss);
        measure(nan, "val.accuracy", Double.NaN, Double.POSITIVE_INFINITY);
        measure(accurate, "val.accuracy", 0.2, 0.9, 0.3);
        measure(lowLoss, "val.accuracy", 0.8);
        assertThat(select("best")).isEqualTo(accurate);
    }

    private void measure(RunId run, String metric, double... values) throws ProblemException {
        try (var writer = store.metrics().writer(run, 1, new Silent())) {
            for (int i = 0; i < values.length; i++) {
                writer.append(metric, i, values[i]);
            }
        }
    }

    private RunId select(String selector) throws ProblemException {
        return store.runs().select(selector).id();
    }

    private Problem problem(String selector) {
        ProblemException[] thrown = new ProblemException[1];
        assertThatThrownBy(() -> store.runs().select(selector))
                .isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
        return thrown[0].problems().getFirst();
    }

    private RunRecord create(String name) throws ProblemException {
        return store.runs().create(NewRun.of(name, "{}", "", "", 0, RunEnvironment.onDevice("cpu"), 1));
    }
}
