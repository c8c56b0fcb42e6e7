package io.layerloom.data.split;

import io.layerloom.data.Part;
import io.layerloom.data.Split;
import io.layerloom.data.content.Content;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskKind;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Divides examples into parts.
 *
 * <p>The algorithm is fixed for ever, so that a seed means the same split on every machine and release: the examples of each
 * class (all examples, if the split is random or there are no classes) are listed in the order of the source and shuffled,
 * class after class, by one {@link SplitMix64} of the seed. Counts per class and part come from {@link Apportionment}. The
 * first examples of a shuffled list are for test, the next for validation, the others for training. Within a part examples are in
 * the order of the source.
 */
public final class Splitter {
    private Splitter() {}

    /**
     * The plan for a source's examples.
     *
     * @throws ProblemException if the split does not fit the source, or leaves nothing to train with
     */
    public static SplitPlan plan(Split split, Content content) throws ProblemException {
        SplitPlan plan = split instanceof Split.Fractions fractions
                ? byFractions(fractions, content)
                : asGiven((Split.Given) split, content);
        if (plan.indices(Part.TRAIN).length == 0) {
            throw new ProblemException(Problem.error("data.split", "data.split.no-training", content.size()));
        }
        return plan;
    }

    private static SplitPlan byFractions(Split.Fractions split, Content content) {
        int[] all = IntStream.range(0, content.size()).toArray();
        int[][] parts = draw(all, split.mode(), split.test(), split.validation(), split.seed(), content);
        return new SplitPlan(parts[2], parts[1], parts[0]);
    }

    private static SplitPlan asGiven(Split.Given split, Content content) throws ProblemException {
        OptionalInt boundary = content.givenTraining();
        if (boundary.isEmpty()) {
            throw new ProblemException(Problem.error("data.split", "data.split.none-given"));
        }
        int[] training = IntStream.range(0, boundary.getAsInt()).toArray();
        int[] test = IntStream.range(boundary.getAsInt(), content.size()).toArray();
        switch (split.validation()) {
            case SAME_AS_TEST:
                return new SplitPlan(training, test, test);
            case FROM_TRAINING:
                int[][] parts = draw(training, Split.Mode.STRATIFIED, 0, split.share(), split.seed(), content);
                return new SplitPlan(parts[2], parts[1], test);
            case NONE:
            default:
                return new SplitPlan(training, new int[0], test);
        }
    }

    /** Test, validation and training examples out of {@code pool}. */
    private static int[][] draw(
            int[] pool, Split.Mode mode, double test, double validation, long seed, Content content) {
        int[][] classes = mode == Split.Mode.STRATIFIED ? byClass(pool, content) : new int[][] {pool.clone()};
        SplitMix64 random = new SplitMix64(seed);
        int[] sizes = new int[classes.length];
        for (int i = 0; i < classes.length; i++) {
            random.shuffle(classes[i]);
            sizes[i] = classes[i].length;
        }
        int[][] counts = Apportionment.of(sizes, new double[] {test, validation, 1 - test - validation});
        int[][] parts = new int[3][];
        int[] starts = new int[classes.length];
        for (int part = 0; part < parts.length; part++) {
            IntStream.Builder members = IntStream.builder();
            for (int i = 0; i < classes.length; i++) {
                Arrays.stream(classes[i], starts[i], starts[i] + counts[i][part])
                        .forEach(members);
                starts[i] += counts[i][part];
            }
            parts[part] = members.build().sorted().toArray();
        }
        return parts;
    }

    private static int[][] byClass(int[] pool, Content content) {
        if (content.signature().kind() != TaskKind.CLASSIFICATION) {
            return new int[][] {pool.clone()};
        }
        int[] sizes = new int[content.signature().classes().size()];
        for (int example : pool) {
            sizes[content.label(example)]++;
        }
        int[][] classes = new int[sizes.length][];
        Arrays.setAll(classes, i -> new int[sizes[i]]);
        int[] filled = new int[sizes.length];
        for (int example : pool) {
            int label = content.label(example);
            classes[label][filled[label]++] = example;
        }
        return classes;
    }
}
