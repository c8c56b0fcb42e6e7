package io.layerloom.model.check;

import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with a network, with settings, and with the two on the task of a dataset. Applying a
 * problem's fix removes that problem. Immutable and safe for any thread.
 */
public final class NetworkCheck {
    private final LayerCatalog catalog;

    /** Checks networks of the layers in this catalogue. */
    public NetworkCheck(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /** Checks networks of the standard layers. */
    public static NetworkCheck standard() {
        return new NetworkCheck(LayerCatalog.standard());
    }

    /**
     * All problems: of the network by itself, of the settings by themselves, and of how they fit.
     *
     * @param signature what the dataset asks for, or null while that is unknown
     */
    public List<Problem> problems(NetworkGraph network, TrainingSettings settings, @Nullable TaskSignature signature) {
        List<Problem> problems =
                new ArrayList<>(NetworkAnalysis.of(network, catalog).problems());
        problems.addAll(settings.problems());
        problems.addAll(fit(network, settings, signature));
        return List.copyOf(problems);
    }

    /** Only the problems of how network, settings and task fit together. */
    public List<Problem> fit(NetworkGraph network, TrainingSettings settings, @Nullable TaskSignature signature) {
        List<Problem> problems = new ArrayList<>();
        if (signature != null) {
            problems.addAll(InputFit.problems(network, catalog, signature));
        }
        Optional<Head> head = Head.of(network, catalog);
        if (head.isPresent()) {
            List<Problem> ofTask = signature == null ? List.of() : HeadFit.problems(head.get(), signature);
            problems.addAll(ofTask);
            // What the loss should be is only known once the output is right.
            if (ofTask.isEmpty()) {
                problems.addAll(new LossFit(head.get(), settings, signature).problems());
            }
        }
        problems.addAll(TrainingFit.problems(network, settings, signature));
        return List.copyOf(problems);
    }
}
