package io.layerloom.data.load;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskSignature;
import java.nio.file.Path;
import java.util.List;

/**
 * Examples to predict, read from a file that the project does not know, preprocessed like the training examples.
 *
 * @param examples without targets
 * @param names what each example is called: {@code rows.csv:17} for a row, a file name with an index for an image
 */
public record NewExamples(Examples examples, List<String> names) {
    public NewExamples {
        names = List.copyOf(names);
    }

    /**
     * Reads rows of a table or images.
     *
     * <p>A table's columns are found by name where its first line has all feature names (others are ignored), by position
     * otherwise, with or without the target column. Images are PNG or JPEG files (made gray and resized), IDX image files
     * or, for a project of tiles, a sheet of tiles.
     *
     * @param description the data that the model was trained with
     * @param signature what the model was trained for
     * @param preprocessing what was fitted on its training examples
     * @param input any file
     * @throws ProblemException if the file cannot be read or does not fit, with file and line
     */
    public static NewExamples read(
            DataDescription description, TaskSignature signature, FittedPreprocessing preprocessing, Path input)
            throws ProblemException {
        throw new UnsupportedOperationException("not built yet");
    }
}
