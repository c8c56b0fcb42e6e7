package io.layerloom.data.content;

import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.model.task.TaskSignature;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;

/**
 * All examples of a source, raw and validated: every number finite, every label known. Immutable, safe for several threads.
 *
 * <p>Features belong to <em>groups</em> that are preprocessed alike: each feature of a table is one, all pixels of a channel
 * are one.
 */
public interface Content {
    /** What it asks of a network. */
    TaskSignature signature();

    /** How many examples. */
    int size();

    /** Examples below this index are given as training examples and the others as test examples, if the source says so. */
    OptionalInt givenTraining();

    /** The class index of an example of a classification task. */
    int label(int example);

    /** What is in each group of features. */
    List<FeatureGroup> groups();

    /** Moments of each group over some examples. */
    List<Moments> moments(int[] examples);

    /** Moments of what each numeric target holds, over some examples; empty for classification. */
    List<Moments> targetMoments(int[] examples);

    /** How many different values each group has over all examples, counted up to {@code limit}. */
    List<Integer> distinct(int limit);

    /** A hash of an example's features: equal features have equal hashes. */
    long featureHash(int example);

    /** Whether two examples have the same features. */
    boolean sameFeatures(int one, int other);

    /** Some examples in the given order, preprocessed. */
    Examples examples(int[] examples, FittedPreprocessing preprocessing);

    /** Feeds every feature and target of every example, in order and in one fixed form. */
    void digest(MessageDigest digest);
}
