package io.layerloom.engine.dl4j.mapping;

import io.layerloom.engine.EngineException;
import io.layerloom.engine.dl4j.loss.Losses;
import io.layerloom.engine.dl4j.loss.OutputActivation;
import io.layerloom.engine.dl4j.loss.TargetEncoding;
import io.layerloom.engine.dl4j.loss.TrainingLoss;
import io.layerloom.model.analysis.LayerAnalysis;
import io.layerloom.model.analysis.NetworkAnalysis;
import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.model.training.Acceleration;
import io.layerloom.model.training.Precision;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * A network, its settings and the data's signature, checked to fit each other, as configurations of Deeplearning4j.
 * Immutable; each call makes a new configuration.
 */
public final class NetworkMapping {
    private final TrainingSettings settings;
    private final List<PlacedLayer> layers;
    private final NetworkAnalysis analysis;
    private final PlacedLayer input;
    private final PlacedLayer output;
    private final TargetEncoding encoding;
    private final OutputActivation activation;
    private final Losses loss;

    /**
     * @throws EngineException with every problem of the network, or if network, settings and signature do not fit
     */
    public NetworkMapping(NetworkGraph network, TrainingSettings settings, TaskSignature signature)
            throws EngineException {
        this.settings = settings;
        this.analysis = NetworkAnalysis.of(network);
        if (analysis.hasErrors()) {
            throw new EngineException(analysis.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow());
        }
        this.layers = placed(network, analysis);
        this.input = only("Input");
        this.output = only("Output");
        this.loss = Losses.named(settings.loss().type());
        this.activation =
                OutputActivation.valueOf(output.values().choice("activation").toUpperCase(Locale.ROOT));
        this.encoding = encoding(signature);
        refuseWhatWouldBeWrong(signature);
    }

    /** The configuration to train with. */
    public ComputationGraphConfiguration training(LearningRate rate, TrainingLoss trainingLoss) {
        CacheMode cache = settings.acceleration() == Acceleration.AUTO ? CacheMode.DEVICE : CacheMode.NONE;
        return configuration(new Updaters(settings).following((ISchedule) rate), trainingLoss, cache);
    }

    /** The same network in classes of Deeplearning4j alone, for files. */
    public ComputationGraphConfiguration standard(double rateNow) {
        return configuration(new Updaters(settings).standard(rateNow), StandardLosses.of(loss), CacheMode.NONE);
    }

    /** A new loss for {@link #training}. */
    public TrainingLoss trainingLoss() {
        return new TrainingLoss(loss.create(activation, encoding.outputs()), encoding);
    }

    /** How targets are encoded. */
    public TargetEncoding encoding() {
        return encoding;
    }

    /** The output layer's activation. */
    public OutputActivation activation() {
        return activation;
    }

    /** The loss. */
    public Losses loss() {
        return loss;
    }

    /** Shape of one example's features. */
    public Shape inputShape() {
        return Shape.of(input.values().wholes("shape"));
    }

    /** Shapes and costs. */
    public NetworkAnalysis analysis() {
        return analysis;
    }

    /** Number type of everything. */
    public DataType dataType() {
        return settings.precision() == Precision.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
    }

    /**
     * @param cache whether layers keep what the backward pass would compute again; saves about 15 % of the time of a
     *     convolution network and changes no bits
     */
    private ComputationGraphConfiguration configuration(IUpdater updater, ILossFunction lossFunction, CacheMode cache) {
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .seed(settings.seed())
                .dataType(dataType())
                .updater(updater)
                .l1(settings.l1())
                .l2(settings.l2())
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(cache)
                .graphBuilder()
                .validateOutputLayerConfig(false);
        GraphAssembly assembly = new GraphAssembly(builder, lossFunction);
        for (PlacedLayer layer : layers) {
            LayerMappings.of(layer.node().type()).addTo(assembly, layer);
        }
        assembly.output(output.node().id());
        return builder.build();
    }

    private TargetEncoding encoding(TaskSignature signature) throws EngineException {
        int units = Math.toIntExact(output.values().whole("units"));
        try {
            return new TargetEncoding(signature, units, activation, loss);
        } catch (IllegalArgumentException e) {
            int wanted =
                    Math.max(signature.classes().size(), signature.targets().size());
            throw new EngineException(Problem.error(output.place() + ".units", "dl4j.output.units", units, wanted), e);
        }
    }

    private void refuseWhatWouldBeWrong(TaskSignature signature) throws EngineException {
        if (!inputShape().equals(signature.input())) {
            throw new EngineException(Problem.error(
                    input.place() + ".shape",
                    "dl4j.input.shape",
                    inputShape().dimensions(),
                    signature.input().dimensions()));
        }
        if (!loss.accepts(activation)) {
            throw new EngineException(Problem.error(
                    "training.loss",
                    "dl4j.output.loss",
                    loss.type(),
                    activation.name().toLowerCase(Locale.ROOT)));
        }
    }

    private PlacedLayer only(String type) throws EngineException {
        List<PlacedLayer> found = layers.stream()
                .filter(layer -> layer.node().type().equals(type))
                .toList();
        if (found.size() != 1) {
            throw new EngineException(Problem.error("network.layers", "dl4j.network.one", type, found.size()));
        }
        return found.get(0);
    }

    private static List<PlacedLayer> placed(NetworkGraph network, NetworkAnalysis analysis) {
        List<PlacedLayer> placed = new ArrayList<>();
        for (LayerAnalysis layer : analysis.layers()) {
            Node node = network.node(layer.id()).orElseThrow();
            ParameterValues values = LayerCatalog.standard().parametersOf(node);
            placed.add(new PlacedLayer(node, values, layer.inputs()));
        }
        return placed;
    }
}
