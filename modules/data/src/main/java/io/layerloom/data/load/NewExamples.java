package io.layerloom.data.load;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Source;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.image.PictureFile;
import io.layerloom.data.image.Pixels;
import io.layerloom.data.table.NewRows;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskSignature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Examples to predict, read from a file that the project does not know, preprocessed like the training examples.
 *
 * @param examples without targets
 * @param names what each example is called: {@code rows.csv:17} for a row, a file name for a picture, {@code sheet.png#3} for
 *     an image of a file that holds several, counted from 0
 */
public record NewExamples(Examples examples, List<String> names) {
    public NewExamples {
        names = List.copyOf(names);
        if (names.size() != examples.size()) {
            throw new IllegalArgumentException("names: " + names.size() + " for " + examples.size() + " examples");
        }
    }

    /**
     * Reads rows of a table or images.
     *
     * <p>A table's columns are found by name where its first line has all feature names (others are ignored), by position
     * otherwise, with or without the target and ignored columns. Images are PNG or JPEG files (made gray and stretched to the
     * network's size), IDX image files or, for a project of tiles, a sheet of tiles.
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
        String name = String.valueOf(input.getFileName());
        if (!Files.exists(input)) {
            throw new ProblemException(Problem.error(name, "data.file.missing", input.toAbsolutePath()));
        }
        if (!Files.isRegularFile(input)) {
            throw new ProblemException(Problem.error(name, "data.file.not-a-file", input.toAbsolutePath()));
        }
        DataFile file = new DataFile(input, name, ReadLimits.ofThisProcess(), LoadProgress.NONE);
        if (description.source() instanceof Source.Csv csv) {
            NewRows rows = NewRows.read(csv, file);
            return new NewExamples(rows.examples(preprocessing), rows.names());
        }
        if (signature.input() instanceof Shape.Image shape) {
            PictureFile.TileSheets sheets = description.source() instanceof Source.TileSheet
                    ? PictureFile.TileSheets.RECOGNISED
                    : PictureFile.TileSheets.NONE;
            Pixels pixels = new PictureFile(file, shape).read(sheets);
            return new NewExamples(PictureFile.examples(pixels, preprocessing), names(name, pixels.count()));
        }
        throw new IllegalArgumentException(
                "signature: " + signature.input() + " is not what " + description.source() + " gives");
    }

    private static List<String> names(String file, int count) {
        return count == 1
                ? List.of(file)
                : IntStream.range(0, count).mapToObj(i -> file + "#" + i).toList();
    }
}
