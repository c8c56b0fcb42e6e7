package io.layerloom.engine.dl4j.network;

import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.batch.BatchFactory;
import io.layerloom.engine.dl4j.batch.Seeds;
import io.layerloom.engine.dl4j.evaluation.Evaluator;
import io.layerloom.engine.dl4j.evaluation.Predictor;
import io.layerloom.engine.dl4j.loss.TrainingLoss;
import io.layerloom.engine.dl4j.mapping.LearningRate;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.model.task.TaskSignature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that learns, one batch at a time. Created and used by one thread, because random numbers and workspaces of
 * the engine belong to a thread.
 */
public final class TrainableNetwork implements AutoCloseable {
    private final NetworkMapping mapping;
    private final long seed;
    private final LearningRate rate;
    private final TrainingLoss loss;
    private final ComputationGraph graph;
    private final BatchFactory factory;

    /** A network with fresh parameters drawn from {@code seed}. */
    public TrainableNetwork(NetworkMapping mapping, long seed) {
        this.mapping = mapping;
        this.seed = seed;
        this.rate = new LearningRate(0);
        this.loss = mapping.trainingLoss();
        this.factory = new BatchFactory(mapping.inputShape(), mapping.encoding(), mapping.dataType());
        this.graph = new ComputationGraph(mapping.training(rate, loss));
        graph.init();
    }

    /** Makes and fills batches for this network. */
    public BatchFactory batches() {
        return factory;
    }

    /**
     * Learns from one batch.
     *
     * @param iteration decides the random numbers used (dropout), together with the seed
     * @param learningRate of this update
     */
    public Step learn(Batch batch, long iteration, double learningRate) {
        Nd4j.getRandom().setSeed(Seeds.mix(seed, iteration));
        rate.set(learningRate);
        graph.fit(new INDArray[] {batch.features()}, new INDArray[] {batch.targets()});
        return new Step(graph.score(), loss.accuracy(batch.size()));
    }

    /**
     * What one update did.
     *
     * @param loss of the batch before the update, with penalties on weights
     * @param accuracy of the batch before the update, NaN for regression
     */
    public record Step(double loss, double accuracy) {}

    /** Tells the engine that an epoch ended; optimizers and files count them. */
    public void endEpoch() {
        graph.incrementEpochCount();
    }

    /** Computes metrics with the parameters of the moment. */
    public Evaluator evaluator(TaskSignature signature) {
        Predictor predictor = new Predictor(graph, factory, activationBytes());
        return new Evaluator(
                predictor,
                mapping.encoding(),
                mapping.loss().create(mapping.activation(), mapping.encoding().outputs()),
                signature);
    }

    /** All parameters, live, as one row. */
    public INDArray parameters() {
        return graph.params();
    }

    /** The optimizer's state, live, as one row; null if it has none. */
    public @Nullable INDArray updaterState() {
        INDArray state = graph.getUpdater().getStateViewArray();
        return state == null || state.length() == 0 ? null : state;
    }

    /**
     * Takes over where another network of the same layout stood.
     *
     * @param parameters as many as this network has
     * @param updaterState state of the same optimizer, or null to begin with a fresh one
     * @param iterations completed iterations
     * @param epochs completed epochs
     */
    public void restore(INDArray parameters, @Nullable INDArray updaterState, long iterations, int epochs) {
        graph.params().assign(parameters.reshape(graph.params().shape()));
        INDArray state = updaterState();
        if (updaterState != null && state != null) {
            state.assign(updaterState.reshape(state.shape()));
        }
        graph.getConfiguration().setIterationCount(Math.toIntExact(iterations));
        graph.getConfiguration().setEpochCount(epochs);
    }

    /** The network in classes of Deeplearning4j alone, as JSON, counting iterations and epochs from where it stands. */
    public String standardConfiguration(double rateNow) {
        ComputationGraphConfiguration standard = mapping.standard(rateNow);
        standard.setIterationCount(graph.getConfiguration().getIterationCount());
        standard.setEpochCount(graph.getConfiguration().getEpochCount());
        return standard.toJson();
    }

    /** Every parameter array in order, with its shape: {@code dense-1_W [64, 10]}. */
    public List<String> layout() {
        List<String> layout = new ArrayList<>();
        for (Map.Entry<String, INDArray> entry : graph.paramTable().entrySet()) {
            layout.add(entry.getKey() + " " + List.of(boxed(entry.getValue().shape())));
        }
        return layout;
    }

    /** The layers that a fast native implementation computes. */
    public List<String> acceleratedLayers() {
        return Arrays.stream(graph.getLayers())
                .filter(layer -> layer.getHelper() != null)
                .map(layer -> layer.conf().getLayer().getLayerName())
                .toList();
    }

    /** Bytes that the activations of one example take. */
    public long activationBytes() {
        return mapping.analysis().memoryBytes();
    }

    /** Frees the memory of parameters and gradients at once instead of at the next garbage collection. */
    @Override
    public void close() {
        graph.close();
    }

    private static Long[] boxed(long[] shape) {
        Long[] boxed = new Long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            boxed[i] = shape[i];
        }
        return boxed;
    }
}
