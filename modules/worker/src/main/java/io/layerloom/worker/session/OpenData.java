package io.layerloom.worker.session;

import io.layerloom.data.DataLocations;
import io.layerloom.data.Dataset;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.load.Datasets;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.worker.spec.RunSpecJson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The dataset used last. For one thread. */
final class OpenData {
    private final DataLocations locations;
    private SessionRequest.@Nullable DataReference reference;
    private @Nullable Dataset dataset;

    OpenData(DataLocations locations) {
        this.locations = locations;
    }

    /**
     * The dataset of a run, the same as it was.
     *
     * @throws ProblemException if it cannot be read, or is no longer what the run was trained on
     */
    Dataset get(SessionRequest.DataReference wanted, LoadProgress progress) throws ProblemException {
        Dataset open = dataset;
        if (open != null && wanted.equals(reference)) {
            return open;
        }
        // two datasets at once might not fit
        dataset = null;
        Dataset fresh =
                Datasets.open(RunSpecJson.read(wanted.spec()).data(), Path.of(wanted.project()), locations, progress);
        if (!wanted.fingerprint().isEmpty() && !wanted.fingerprint().equals(fresh.fingerprint())) {
            throw new ProblemException(Problem.error("data.source", "worker.data.changed"));
        }
        dataset = fresh;
        reference = wanted;
        return fresh;
    }
}
