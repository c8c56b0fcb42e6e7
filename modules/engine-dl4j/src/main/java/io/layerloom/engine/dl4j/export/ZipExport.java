package io.layerloom.engine.dl4j.export;

import io.layerloom.data.Examples;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.ExportResult;
import io.layerloom.engine.dl4j.batch.BatchFactory;
import io.layerloom.engine.dl4j.checkpoint.ArchiveWriter;
import io.layerloom.engine.dl4j.checkpoint.Checksum;
import io.layerloom.engine.dl4j.checkpoint.ModelArchive;
import io.layerloom.engine.dl4j.checkpoint.ModelRecord;
import io.layerloom.engine.dl4j.evaluation.Predictor;
import io.layerloom.engine.dl4j.loss.Losses;
import io.layerloom.engine.dl4j.loss.TargetEncoding;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Writes a model as a zip of Deeplearning4j in classes of Deeplearning4j alone, loads it again the way any program would,
 * and compares the outputs on real examples.
 */
public final class ZipExport {
    private static final long BYTES_PER_EXAMPLE_IF_UNKNOWN = 1 << 20;

    private final ModelArchive archive;
    private final Predictor original;

    /**
     * @param original answers with the model that is exported
     */
    public ZipExport(ModelArchive archive, Predictor original) {
        this.archive = archive;
        this.original = original;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param samples examples to compare outputs on; possibly none
     */
    public ExportResult write(Path output, Examples samples) throws EngineException {
        try {
            ModelArchive content = new ModelArchive(
                    archive.configuration(), archive.parameters(), archive.updaterState(), null, archive.record());
            ArchiveWriter.write(content, note(), output);
            double difference = compare(output, samples);
            return new ExportResult(output, Files.size(output), sha256(output), samples.size(), difference, notes());
        } catch (IOException e) {
            throw new EngineException(
                    Problem.error(output.toString(), "dl4j.export.write", String.valueOf(e.getMessage())), e);
        }
    }

    /** The largest difference of any output; what is not a number on one side only counts as infinite. */
    private double compare(Path file, Examples samples) throws IOException {
        ModelRecord record = archive.record();
        ComputationGraph reloaded = ModelSerializer.restoreComputationGraph(file.toFile());
        int outputs = Math.toIntExact(reloaded.layerSize(reloaded.getNumLayers() - 1));
        BatchFactory factory = new BatchFactory(
                record.signature().input(),
                new TargetEncoding(record.signature(), outputs, record.activation(), record.loss()),
                archive.parameters().dataType());
        List<double[]> expected = new ArrayList<>();
        original.predict(samples, (index, row) -> expected.add(row.clone()));
        double[] largest = {0};
        long bytes = Math.max(BYTES_PER_EXAMPLE_IF_UNKNOWN, record.activationBytes());
        new Predictor(reloaded, factory, bytes)
                .predict(
                        samples, (index, row) -> largest[0] = Math.max(largest[0], distance(expected.get(index), row)));
        reloaded.close();
        return largest[0];
    }

    private static double distance(double[] expected, double[] actual) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            boolean same = Double.compare(expected[i], actual[i]) == 0;
            double difference = same ? 0 : Math.abs(expected[i] - actual[i]);
            largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
        }
        return largest;
    }

    private List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (isIdentity()) {
            notes.add(Message.of("dl4j.export.no-preprocessing"));
        } else {
            notes.add(Message.of("dl4j.export.preprocessing"));
        }
        Losses loss = archive.record().loss();
        boolean summed = loss == Losses.BINARY_CROSS_ENTROPY || loss == Losses.HINGE;
        if (summed && archive.record().signature().classes().size() > 2) {
            notes.add(Message.of("dl4j.export.summed-loss", loss.type()));
        }
        return notes;
    }

    private boolean isIdentity() {
        return Arrays.stream(archive.record().preprocessing().offset()).allMatch(value -> value == 0)
                && Arrays.stream(archive.record().preprocessing().factor()).allMatch(value -> value == 1);
    }

    /** What a programmer who finds the zip must know; in English, as a file has one language. */
    private String note() {
        ModelRecord record = archive.record();
        Shape input = record.signature().input();
        return """
                A network of Deeplearning4j 1.0.0-M2.1, written by Layerloom.

                Load it with ModelSerializer.restoreComputationGraph(file).
                Input: [batch, %s], 32-bit floats, channels or features first.
                Output: %s of %s.
                Before the network, every feature i needs y = (x - offset[i]) * factor[i]; one pair serves all
                features if there is only one. The numbers are in layerloom.json under "preprocessing"%s.
                """.formatted(
                String.join(
                        ", ", input.dimensions().stream().map(String::valueOf).toList()),
                record.activation().name().toLowerCase(Locale.ROOT),
                record.signature().classes().isEmpty()
                        ? record.signature().targets()
                        : record.signature().classes(),
                isIdentity() ? "; here they change nothing" : "");
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Checksum.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
