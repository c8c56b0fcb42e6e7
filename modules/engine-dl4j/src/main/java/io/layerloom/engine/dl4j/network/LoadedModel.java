package io.layerloom.engine.dl4j.network;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.engine.dl4j.batch.BatchFactory;
import io.layerloom.engine.dl4j.checkpoint.ArchiveReader;
import io.layerloom.engine.dl4j.checkpoint.ModelArchive;
import io.layerloom.engine.dl4j.checkpoint.ModelRecord;
import io.layerloom.engine.dl4j.evaluation.Evaluator;
import io.layerloom.engine.dl4j.evaluation.Predictor;
import io.layerloom.engine.dl4j.export.ZipExport;
import io.layerloom.engine.dl4j.loss.OutputLoss;
import io.layerloom.engine.dl4j.loss.TargetEncoding;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.task.TaskSignature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A model from a file. Used by the thread that opened it. */
public final class LoadedModel implements Engine.Model {
    private static final Map<Part, String> SPLITS =
            Map.of(Part.TRAIN, "train", Part.VALIDATION, "val", Part.TEST, "test");

    private final ModelArchive archive;
    private final ComputationGraph graph;
    private final TargetEncoding encoding;
    private final Predictor predictor;

    private LoadedModel(ModelArchive archive, ComputationGraph graph, int outputs) {
        this.archive = archive;
        this.graph = graph;
        ModelRecord record = archive.record();
        this.encoding = new TargetEncoding(record.signature(), outputs, record.activation(), record.loss());
        BatchFactory factory = new BatchFactory(
                record.signature().input(), encoding, archive.parameters().dataType());
        this.predictor = new Predictor(graph, factory, record.activationBytes());
    }

    /**
     * Opens a model file.
     *
     * @throws EngineException if it is damaged or holds anything that a model of ours does not hold
     */
    public static LoadedModel open(Path file) throws EngineException {
        ModelArchive archive = ArchiveReader.read(file);
        try {
            ComputationGraphConfiguration configuration = ConfigurationGuard.read(
                    archive.configuration(), archive.parameters().length());
            ComputationGraph graph = new ComputationGraph(configuration);
            graph.init(archive.parameters(), false);
            return new LoadedModel(archive, graph, outputs(configuration));
        } catch (IOException | RuntimeException e) { // Deeplearning4j refuses nonsense with all kinds of them
            throw new EngineException(
                    Problem.error(file.toString(), "dl4j.model.damaged", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public TaskSignature signature() {
        return archive.record().signature();
    }

    @Override
    public String parametersSha256() {
        return archive.record().parametersSha256();
    }

    @Override
    public Evaluation evaluate(Part part, Examples examples) throws EngineException {
        requireFitting(examples);
        String split = SPLITS.getOrDefault(part, part.name().toLowerCase(Locale.ROOT));
        if (examples.size() == 0) {
            throw new EngineException(Problem.error("data.split", "dl4j.evaluate.empty", split));
        }
        ModelRecord record = archive.record();
        OutputLoss loss = record.loss().create(record.activation(), encoding.outputs());
        return new Evaluator(predictor, encoding, loss, record.signature()).evaluate(split, examples);
    }

    @Override
    public float[][] predict(Examples examples) throws EngineException {
        requireFitting(examples);
        float[][] predictions = new float[examples.size()][];
        predictor.predict(examples, (index, outputs) -> {
            double[] row = encoding.isClassification() ? encoding.probabilities(outputs) : outputs;
            predictions[index] = new float[row.length];
            for (int i = 0; i < row.length; i++) {
                predictions[index][i] = (float) row[i];
            }
        });
        return predictions;
    }

    @Override
    public ExportResult export(ExportFormat format, Path output, Examples samples) throws EngineException {
        requireFitting(samples);
        return switch (format) {
            case DL4J -> new ZipExport(archive, predictor).write(output, samples);
        };
    }

    @Override
    public void close() {
        graph.close();
    }

    private void requireFitting(Examples examples) throws EngineException {
        long wanted = signature().input().elements();
        if (examples.featureCount() != wanted) {
            throw new EngineException(Problem.error("data", "dl4j.evaluate.features", examples.featureCount(), wanted));
        }
    }

    private static int outputs(ComputationGraphConfiguration configuration) throws IOException {
        String name = configuration.getNetworkOutputs().size() == 1
                ? configuration.getNetworkOutputs().get(0)
                : "";
        if (configuration.getVertices().get(name) instanceof LayerVertex vertex
                && vertex.getLayerConf().getLayer() instanceof FeedForwardLayer layer) {
            return Math.toIntExact(layer.getNOut());
        }
        throw new IOException("configuration.json has no single output layer");
    }
}
