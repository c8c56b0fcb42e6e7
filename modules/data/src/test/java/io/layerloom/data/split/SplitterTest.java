package io.layerloom.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.Part;
import io.layerloom.data.Split;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.LabelledContent;
import io.layerloom.model.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitterTest {
    @Property
    void partsAreDisjointAndComplete(
            @ForAll @Size(min = 5, max = 300) List<@IntRange(max = 4) Integer> labels,
            @ForAll @DoubleRange(max = 0.4) double validation,
            @ForAll @DoubleRange(max = 0.4) double test,
            @ForAll Split.Mode mode,
            @ForAll long seed)
            throws ProblemException {
        SplitPlan plan = Splitter.plan(new Split.Fractions(validation, test, mode, seed), content(labels));

        List<Integer> all = Arrays.stream(Part.values())
                .flatMap(part -> IntStream.of(plan.indices(part)).boxed())
                .sorted()
                .toList();
        assertThat(all).isEqualTo(IntStream.range(0, labels.size()).boxed().toList());
        for (Part part : Part.values()) {
            assertThat(plan.indices(part)).isSorted();
        }
        assertThat(Math.abs(plan.indices(Part.VALIDATION).length - validation * labels.size()))
                .isLessThan(1 + 1e-6);
        assertThat(Math.abs(plan.indices(Part.TEST).length - test * labels.size()))
                .isLessThan(1 + 1e-6);
    }

    @Property
    void aStratifiedSplitKeepsEachClassesShare(
            @ForAll @Size(min = 5, max = 300) List<@IntRange(max = 4) Integer> labels, @ForAll long seed)
            throws ProblemException {
        SplitPlan plan = Splitter.plan(new Split.Fractions(0.15, 0.2, Split.Mode.STRATIFIED, seed), content(labels));

        for (int label = 0; label < 5; label++) {
            int wanted = label;
            long ofClass = labels.stream().filter(l -> l == wanted).count();
            assertThat(Math.abs(count(plan, Part.VALIDATION, labels, label) - 0.15 * ofClass))
                    .isLessThan(1);
            assertThat(Math.abs(count(plan, Part.TEST, labels, label) - 0.2 * ofClass))
                    .isLessThan(1);
        }
    }

    @Property
    void theSameSeedGivesTheSameSplit(
            @ForAll @Size(min = 5, max = 100) List<@IntRange(max = 4) Integer> labels, @ForAll long seed)
            throws ProblemException {
        Split split = new Split.Fractions(0.2, 0.2, Split.Mode.STRATIFIED, seed);

        SplitPlan one = Splitter.plan(split, content(labels));
        SplitPlan other = Splitter.plan(split, content(labels));

        for (Part part : Part.values()) {
            assertThat(one.indices(part)).isEqualTo(other.indices(part));
        }
    }

    /** Computed by another program from the description of the algorithm: if this fails, projects in the world would be split differently by a new release. */
    @Test
    void aSeedMeansTheSameSplitForEver() throws Exception {
        List<Integer> labels = IntStream.range(0, 20).map(i -> i % 2).boxed().toList();

        SplitPlan stratified = Splitter.plan(new Split.Fractions(0.2, 0.1, Split.Mode.STRATIFIED, 42), content(labels));
        SplitPlan random = Splitter.plan(new Split.Fractions(0.2, 0.1, Split.Mode.RANDOM, 42), content(labels));

        assertThat(stratified.indices(Part.VALIDATION)).containsExactly(0, 3, 17, 18);
        assertThat(stratified.indices(Part.TEST)).containsExactly(1, 12);
        assertThat(random.indices(Part.VALIDATION)).containsExactly(1, 10, 14, 16);
        assertThat(random.indices(Part.TEST)).containsExactly(15, 18);
    }

    @Test
    void anotherSeedGivesAnotherSplit() throws Exception {
        List<Integer> labels = IntStream.range(0, 100).map(i -> i % 2).boxed().toList();

        SplitPlan one = Splitter.plan(new Split.Fractions(0.2, 0.1, Split.Mode.RANDOM, 1), content(labels));
        SplitPlan other = Splitter.plan(new Split.Fractions(0.2, 0.1, Split.Mode.RANDOM, 2), content(labels));

        assertThat(one.indices(Part.TEST)).isNotEqualTo(other.indices(Part.TEST));
    }

    @Test
    void aGivenSplitFollowsTheSource() throws Exception {
        Content content = new LabelledContent(new int[] {0, 1, 0, 1, 0, 1, 1, 0}, 2, OptionalInt.of(6));

        SplitPlan same = Splitter.plan(new Split.Given(Split.GivenValidation.SAME_AS_TEST, 0, 1), content);
        SplitPlan none = Splitter.plan(new Split.Given(Split.GivenValidation.NONE, 0, 1), content);
        SplitPlan share = Splitter.plan(new Split.Given(Split.GivenValidation.FROM_TRAINING, 1 / 3.0, 1), content);

        assertThat(same.indices(Part.TRAIN)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(same.indices(Part.VALIDATION)).containsExactly(6, 7);
        assertThat(same.indices(Part.TEST)).containsExactly(6, 7);
        assertThat(none.indices(Part.VALIDATION)).isEmpty();
        assertThat(share.indices(Part.TEST)).containsExactly(6, 7);
        assertThat(share.indices(Part.VALIDATION)).hasSize(2);
        assertThat(IntStream.of(share.indices(Part.VALIDATION)).map(content::label))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(IntStream.concat(
                        IntStream.of(share.indices(Part.TRAIN)), IntStream.of(share.indices(Part.VALIDATION))))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void refusesAGivenSplitWhereNoneIsGiven() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> Splitter.plan(new Split.Given(Split.GivenValidation.NONE, 0, 1), content(List.of(0, 1))))
                .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("data.split.none-given"));
    }

    @Test
    void refusesToLeaveNothingToTrainWith() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class,
                () -> Splitter.plan(new Split.Fractions(0.45, 0.45, Split.Mode.RANDOM, 1), content(List.of(0, 1))));

        assertThat(thrown.problems().get(0).code()).isEqualTo("data.split.no-training");
    }

    private static long count(SplitPlan plan, Part part, List<Integer> labels, int label) {
        return IntStream.of(plan.indices(part))
                .filter(i -> labels.get(i) == label)
                .count();
    }

    private static Content content(List<Integer> labels) {
        return new LabelledContent(labels.stream().mapToInt(Integer::intValue).toArray(), 5, OptionalInt.empty());
    }
}
