package io.layerloom.data.load;

import io.layerloom.data.Dataset;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Part;
import io.layerloom.data.statistics.DatasetStatistics;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskSignature;
import java.util.List;

/** A dataset in memory. Immutable, safe for several threads. */
public final class LoadedDataset implements Dataset {
    LoadedDataset() {}

    @Override
    public TaskSignature signature() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public Examples examples(Part part) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public FittedPreprocessing preprocessing() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public String fingerprint() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Columns and class balance. Computed at each call. */
    public DatasetStatistics statistics() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** What is doubtful: constant columns, rare classes, imbalance, examples that are in training and in another part. */
    public List<Problem> warnings() {
        throw new UnsupportedOperationException("not built yet");
    }
}
