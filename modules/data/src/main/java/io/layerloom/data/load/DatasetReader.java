package io.layerloom.data.load;

import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.data.content.Content;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.mnist.MnistMirrors;
import io.layerloom.data.prepare.PreprocessingFitter;
import io.layerloom.data.split.SplitPlan;
import io.layerloom.data.split.Splitter;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens datasets, with limits and mirrors of the caller's choice. Immutable, safe for several threads. */
public final class DatasetReader {
    private final ReadLimits limits;
    private final MnistMirrors mirrors;

    public DatasetReader(ReadLimits limits, MnistMirrors mirrors) {
        this.limits = limits;
        this.mirrors = mirrors;
    }

    /** With the limits of this process and the public mirrors. */
    public static DatasetReader usual() {
        return new DatasetReader(ReadLimits.ofThisProcess(), MnistMirrors.ofThePublic());
    }

    /**
     * Reads, validates, splits and preprocesses a dataset into memory.
     *
     * @see Datasets#open
     */
    public LoadedDataset read(
            DataDescription description, Path projectDirectory, DataLocations locations, LoadProgress progress)
            throws ProblemException {
        List<Problem> wrong = DescriptionCheck.problemsOf(description);
        if (!wrong.isEmpty()) {
            throw new ProblemException(wrong);
        }
        SourceReader reader = new SourceReader(projectDirectory, locations, limits, mirrors, progress);
        Content content = reader.read(description.source());
        checkClasses(content);
        SplitPlan plan = Splitter.plan(description.split(), content);
        FittedPreprocessing fitted =
                PreprocessingFitter.fit(description.preprocessing(), content, plan.indices(Part.TRAIN));
        String fingerprint = Fingerprint.of(content, plan, description.preprocessing(), fitted);
        return new LoadedDataset(content, plan, fitted, fingerprint);
    }

    private static void checkClasses(Content content) throws ProblemException {
        if (content.signature().kind() != TaskKind.CLASSIFICATION) {
            return;
        }
        List<String> classes = content.signature().classes();
        boolean[] seen = new boolean[classes.size()];
        for (int i = 0; i < content.size(); i++) {
            seen[content.label(i)] = true;
        }
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                absent.add(classes.get(i));
            }
        }
        if (!absent.isEmpty()) {
            throw new ProblemException(
                    Problem.error("data.source", "data.class-without-example", String.join(", ", absent)));
        }
    }
}
