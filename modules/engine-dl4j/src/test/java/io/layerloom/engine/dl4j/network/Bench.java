package io.layerloom.engine.dl4j.network;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.batch.RawNumbers;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.training.TrainingSettings;
import java.util.stream.IntStream;

/** A network on the bench: learns from one batch after the other, without a run around it. */
final class Bench implements AutoCloseable {
    private final TrainableNetwork network;
    private final Examples examples;
    private final int batchSize;

    Bench(NetworkGraph graph, TrainingSettings settings, ArrayDataset dataset) throws EngineException {
        this.network = new TrainableNetwork(new NetworkMapping(graph, settings, dataset.signature()), settings.seed());
        this.examples = dataset.examples(Part.TRAIN);
        this.batchSize = settings.batchSize();
    }

    TrainableNetwork network() {
        return network;
    }

    /** The batch with the examples from {@code from} on. */
    Batch batch(int from) {
        Batch batch = network.batches().create(batchSize);
        int[] order = IntStream.range(0, examples.size()).toArray();
        network.batches().filler(examples).fill(batch, order, from);
        return batch;
    }

    double[] parameters() {
        return RawNumbers.read(network.parameters());
    }

    void setParameters(double[] values) {
        RawNumbers.write(values, network.parameters());
    }

    @Override
    public void close() {
        network.close();
    }
}
