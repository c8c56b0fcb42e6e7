package io.layerloom.app.command.base;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Source;
import io.layerloom.project.check.ProjectCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Decides whether a check reads every example. Training reads them all in any case, before the first iteration. */
public final class CheckDepth {
    private CheckDepth() {}

    /**
     * Every example where the files are small. The content of MNIST is known: its checksums are checked when it is read.
     *
     * @param directory project directory
     * @param mostBytes size of files up to which they are read whole
     */
    public static ProjectCheck.Depth of(DataDescription data, Path directory, long mostBytes) {
        Source source = data.source();
        return source instanceof Source.Mnist || bytes(directory, files(source)) > mostBytes
                ? ProjectCheck.Depth.DESCRIPTIONS
                : ProjectCheck.Depth.EVERY_EXAMPLE;
    }

    private static List<String> files(Source source) {
        return switch (source) {
            case Source.Csv csv -> List.of(csv.file());
            case Source.Idx idx -> List.of(idx.trainImages(), idx.trainLabels(), idx.testImages(), idx.testLabels());
            case Source.TileSheet sheet -> List.of(sheet.file());
            case Source.Mnist mnist -> List.of();
        };
    }

    private static long bytes(Path directory, List<String> files) {
        long sum = 0;
        for (String file : files) {
            sum += file.isEmpty() ? 0 : size(directory, file);
        }
        return sum;
    }

    /** 0 where the file cannot be found: the check itself says what is wrong with it. */
    private static long size(Path directory, String file) {
        try {
            return Files.size(directory.resolve(file));
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
