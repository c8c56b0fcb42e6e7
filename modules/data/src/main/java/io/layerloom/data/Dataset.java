package io.layerloom.data;

import io.layerloom.model.task.TaskSignature;

/** A dataset that has been read, validated, split and preprocessed. Immutable, safe for several threads. */
public interface Dataset {
    /** What it asks of a network. */
    TaskSignature signature();

    /** The examples of one part; possibly none. */
    Examples examples(Part part);

    /** What was fitted on the training examples, needed to feed new examples later. */
    FittedPreprocessing preprocessing();

    /** SHA-256 in hexadecimal over content, split and preprocessing: equal when every number a network sees is equal. */
    String fingerprint();
}
