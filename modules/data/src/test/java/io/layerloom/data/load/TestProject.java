package io.layerloom.data.load;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.DataLocations;
import io.layerloom.data.Examples;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.mnist.MnistMirrors;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A project directory with data files, for tests. */
record TestProject(Path directory) {
    static final Split EVERYTHING_TRAINS = new Split.Fractions(0, 0, Split.Mode.RANDOM, 1);
    static final Column A = number("a");
    static final Column B = number("b");
    static final Column KIND = new Column("kind", Column.Type.CATEGORY, Column.Role.TARGET, List.of("x", "y"));
    static final Column PRICE = new Column("price", Column.Type.NUMBER, Column.Role.TARGET, List.of());

    static Column number(String name) {
        return new Column(name, Column.Type.NUMBER, Column.Role.FEATURE, List.of());
    }

    TestProject write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestProject write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
        return this;
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static DataDescription describe(Source source) {
        return new DataDescription(source, EVERYTHING_TRAINS, List.of());
    }

    static Source.Csv csv(CsvHeader header, Column... columns) {
        return new Source.Csv("data.csv", ',', header, List.of(columns));
    }

    LoadedDataset open(DataDescription description) throws ProblemException {
        return Datasets.open(description, directory, new DataLocations(List.of(), directory), LoadProgress.NONE);
    }

    LoadedDataset open(Source source) throws ProblemException {
        return open(describe(source));
    }

    /** What opening complains about. */
    List<Problem> problemsOf(DataDescription description) {
        return catchThrowableOfType(ProblemException.class, () -> open(description))
                .problems();
    }

    List<Problem> problemsOf(Source source) {
        return problemsOf(describe(source));
    }

    List<Problem> problemsOf(Source source, ReadLimits limits) {
        DatasetReader reader = new DatasetReader(limits, MnistMirrors.ofThePublic());
        DataLocations locations = new DataLocations(List.of(), directory);
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> reader.read(describe(source), directory, locations, LoadProgress.NONE))
                .problems();
    }

    static DataDescription prepared(Source source, Preprocessing... steps) {
        return new DataDescription(source, EVERYTHING_TRAINS, List.of(steps));
    }

    static float[] features(Examples examples, int index) {
        float[] values = new float[examples.featureCount()];
        examples.readFeatures(index, values, 0);
        return values;
    }

    static float[] targets(Examples examples, int index) {
        float[] values = new float[examples.targetCount()];
        examples.readTargets(index, values, 0);
        return values;
    }
}
