package io.layerloom.project.check;

import io.layerloom.data.Dataset;
import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.model.problem.Problem;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.field.Names;
import java.util.ArrayList;
import java.util.List;

/** What does not go together once the examples are known. */
final class ExamplesCheck {
    /** Standardised features rarely leave ±10; beyond this, usual learning rates diverge. */
    private static final float LARGE = 50;

    /** Enough to see the scale of a feature; a whole MNIST need not be walked through for a warning. */
    private static final int MOST_EXAMPLES = 10_000;

    private ExamplesCheck() {}

    static List<Problem> problems(Dataset dataset, ProjectContent content) {
        List<Problem> problems = new ArrayList<>();
        Examples training = dataset.examples(Part.TRAIN);
        int batch = content.training().batchSize();
        if (training.size() < batch) {
            problems.add(Problem.warning("training.batchSize", "project.check.large-batch", batch, training.size())
                    .withFix(DescriptionCheck.set(
                            "training.batchSize", Integer.toString(Math.max(1, training.size() / 4)))));
        }
        float largest = largest(training);
        if (largest > LARGE && content.data().preprocessing().isEmpty()) {
            problems.add(Problem.warning("data.preprocessing", "project.check.large-inputs", largest)
                    .withFix(DescriptionCheck.set("data.preprocessing", Names.of(Preprocessing.STANDARDIZE))));
        }
        return problems;
    }

    private static float largest(Examples examples) {
        float[] features = new float[examples.featureCount()];
        float largest = 0;
        for (int i = 0; i < Math.min(examples.size(), MOST_EXAMPLES); i++) {
            examples.readFeatures(i, features, 0);
            for (float feature : features) {
                largest = Math.max(largest, Math.abs(feature));
            }
        }
        return largest;
    }
}
