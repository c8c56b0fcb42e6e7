package io.layerloom.data.load;

import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Source;
import io.layerloom.data.content.Content;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ProjectFiles;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.image.IdxFile;
import io.layerloom.data.image.IdxPair;
import io.layerloom.data.image.TileSheetFile;
import io.layerloom.data.mnist.MnistFiles;
import io.layerloom.data.mnist.MnistMirrors;
import io.layerloom.data.table.Layout;
import io.layerloom.data.table.TableReader;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.nio.file.Path;
import java.util.List;

/** Knows how each kind of source is read, checked at a glance, and what it asks of a network. */
final class SourceReader {
    private final ProjectFiles files;
    private final MnistFiles mnist;
    private final ReadLimits limits;
    private final LoadProgress progress;

    SourceReader(
            Path projectDirectory,
            DataLocations locations,
            ReadLimits limits,
            MnistMirrors mirrors,
            LoadProgress progress) {
        this.files = new ProjectFiles(projectDirectory);
        this.mnist = new MnistFiles(locations, mirrors);
        this.limits = limits;
        this.progress = progress;
    }

    /** Everything in a source whose description has been checked. */
    Content read(Source source) throws ProblemException {
        if (source instanceof Source.Csv csv) {
            return new TableReader(csv, file("data.source.file", csv.file())).read();
        }
        if (source instanceof Source.Idx idx) {
            IdxPair training = pair("train", idx.trainImages(), idx.trainLabels());
            return idx.testImages().isBlank()
                    ? training.read(idx.classes())
                    : training.readWithTest(pair("test", idx.testImages(), idx.testLabels()), idx.classes());
        }
        if (source instanceof Source.TileSheet sheet) {
            return sheetFile(sheet).read(sheet);
        }
        return mnist.read(limits, progress);
    }

    /** What can be said without reading examples: missing files, headers that do not fit, a download to come. */
    List<Problem> glance(Source source) {
        try {
            if (source instanceof Source.Csv csv) {
                file("data.source.file", csv.file());
            } else if (source instanceof Source.Idx idx) {
                signature(idx);
                file("data.source.trainLabels", idx.trainLabels());
                if (!idx.testImages().isBlank()) {
                    pair("test", idx.testImages(), idx.testLabels());
                }
            } else if (source instanceof Source.TileSheet sheet) {
                sheetFile(sheet).check(sheet);
            } else if (!mnist.areHere()) {
                return List.of(Problem.info(
                        "data.source", "data.mnist.to-download", mnist.downloadFolder(), DataLocations.VARIABLE));
            }
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    /** What a source asks of a network, from its description and at most a file's header. */
    TaskSignature signature(Source source) throws ProblemException {
        if (source instanceof Source.Csv csv) {
            return Layout.of(csv.columns()).signature();
        }
        if (source instanceof Source.Idx idx) {
            List<Integer> sizes = new IdxFile(file("data.source.trainImages", idx.trainImages())).imageSizes();
            return images(sizes.get(1), sizes.get(2), idx.classes());
        }
        if (source instanceof Source.TileSheet sheet) {
            return images(sheet.tileHeight(), sheet.tileWidth(), sheet.classes());
        }
        return images(MnistFiles.SIDE, MnistFiles.SIDE, MnistFiles.CLASSES);
    }

    private static TaskSignature images(int height, int width, List<String> classes) {
        return new TaskSignature(new Shape.Image(1, height, width), TaskKind.CLASSIFICATION, classes, List.of());
    }

    private TileSheetFile sheetFile(Source.TileSheet sheet) throws ProblemException {
        return new TileSheetFile(file("data.source.file", sheet.file()), sheet.tileWidth(), sheet.tileHeight());
    }

    private IdxPair pair(String part, String images, String labels) throws ProblemException {
        return new IdxPair(
                file("data.source." + part + "Images", images), file("data.source." + part + "Labels", labels));
    }

    private DataFile file(String place, String name) throws ProblemException {
        return new DataFile(files.resolve(place, name), name, limits, progress);
    }
}
