package io.layerloom.data.load;

import io.layerloom.data.Dataset;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Part;
import io.layerloom.data.content.Content;
import io.layerloom.data.split.SplitPlan;
import io.layerloom.data.statistics.DataWarnings;
import io.layerloom.data.statistics.DatasetStatistics;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskSignature;
import java.util.List;

/** A dataset in memory. Immutable, safe for several threads. */
public final class LoadedDataset implements Dataset {
    private final Content content;
    private final SplitPlan plan;
    private final FittedPreprocessing preprocessing;
    private final String fingerprint;

    LoadedDataset(Content content, SplitPlan plan, FittedPreprocessing preprocessing, String fingerprint) {
        this.content = content;
        this.plan = plan;
        this.preprocessing = preprocessing;
        this.fingerprint = fingerprint;
    }

    @Override
    public TaskSignature signature() {
        return content.signature();
    }

    @Override
    public Examples examples(Part part) {
        return content.examples(plan.indices(part), preprocessing);
    }

    @Override
    public FittedPreprocessing preprocessing() {
        return preprocessing;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** Columns and class balance, before preprocessing. Computed at each call. */
    public DatasetStatistics statistics() {
        return DatasetStatistics.of(content, plan);
    }

    /**
     * What is doubtful: constant columns, rare classes, imbalance, examples that are in training and in another part too.
     * Computed at each call.
     */
    public List<Problem> warnings() {
        return DataWarnings.of(content, plan);
    }
}
