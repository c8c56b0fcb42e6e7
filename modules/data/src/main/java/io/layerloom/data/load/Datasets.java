package io.layerloom.data.load;

import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.mnist.MnistMirrors;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskSignature;
import java.nio.file.Path;
import java.util.List;

/** The way in: opens datasets with the usual limits and mirrors. Stateless, safe for several threads. */
public final class Datasets {
    private Datasets() {}

    /**
     * Reads, validates, splits and preprocesses a dataset into memory; downloads MNIST where it is nowhere to be found.
     *
     * @param description what to read
     * @param projectDirectory folder that file names are relative to and may not leave
     * @param locations where shared datasets may be found
     * @param progress hears of long work, on the calling thread
     * @throws ProblemException with up to 20 problems, each with file and line or with the setting that is wrong
     */
    public static LoadedDataset open(
            DataDescription description, Path projectDirectory, DataLocations locations, LoadProgress progress)
            throws ProblemException {
        return DatasetReader.usual().read(description, projectDirectory, locations, progress);
    }

    /**
     * What the dataset will ask of a network, from the description and at most a file's header.
     *
     * @throws ProblemException if the description is wrong, or a header that is needed cannot be read
     */
    public static TaskSignature signatureOf(DataDescription description, Path projectDirectory)
            throws ProblemException {
        List<Problem> wrong = DescriptionCheck.problemsOf(description);
        if (!wrong.isEmpty()) {
            throw new ProblemException(wrong);
        }
        return reader(projectDirectory, new DataLocations(List.of(), projectDirectory))
                .signature(description.source());
    }

    /**
     * What is wrong or worth knowing, without reading any example: settings, missing files, file headers.
     *
     * @return problems; empty if the dataset can be opened as far as this tells
     */
    public static List<Problem> check(DataDescription description, Path projectDirectory, DataLocations locations) {
        List<Problem> wrong = DescriptionCheck.problemsOf(description);
        return wrong.isEmpty() ? reader(projectDirectory, locations).glance(description.source()) : wrong;
    }

    private static SourceReader reader(Path projectDirectory, DataLocations locations) {
        return new SourceReader(
                projectDirectory, locations, ReadLimits.ofThisProcess(), MnistMirrors.ofThePublic(), LoadProgress.NONE);
    }
}
