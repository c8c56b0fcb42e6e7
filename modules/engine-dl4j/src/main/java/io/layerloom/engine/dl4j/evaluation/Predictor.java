package io.layerloom.engine.dl4j.evaluation;

import io.layerloom.data.Examples;
import io.layerloom.engine.dl4j.batch.BatchFactory;
import io.layerloom.engine.dl4j.batch.Rows;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a network forward in inference mode over any number of examples, in batches that keep the activations below a fixed
 * amount of memory. Used by the thread that owns the network.
 */
public final class Predictor {
    private static final long ACTIVATION_BYTES = 64L << 20;
    private static final int MOST_EXAMPLES = 1024;

    private final ComputationGraph graph;
    private final BatchFactory factory;
    private final int batchSize;

    /**
     * @param bytesPerExample activations of one example, as the analysis of the network says
     */
    public Predictor(ComputationGraph graph, BatchFactory factory, long bytesPerExample) {
        this.graph = graph;
        this.factory = factory;
        this.batchSize = (int) Math.max(1, Math.min(MOST_EXAMPLES, ACTIVATION_BYTES / Math.max(1, bytesPerExample)));
    }

    /** Hands the outputs of every example to {@code sink}, in order. */
    public void predict(Examples examples, Sink sink) {
        int[] order = IntStream.range(0, examples.size()).toArray();
        BatchFactory.Filler filler = factory.filler(examples);
        double[] row = new double[factory.encoding().outputs()];
        INDArray features = factory.createFeatures(Math.max(1, Math.min(batchSize, order.length)));
        for (int from = 0; from < order.length; from += batchSize) {
            int size = Math.min(batchSize, order.length - from);
            if (size < features.size(0)) {
                features.close();
                features = factory.createFeatures(size);
            }
            filler.fillFeatures(features, order, from);
            INDArray outputs = graph.output(false, features)[0];
            Rows rows = Rows.of(outputs);
            for (int i = 0; i < size; i++) {
                rows.read(i, row);
                sink.accept(from + i, row);
            }
            if (outputs.closeable()) {
                outputs.close();
            }
        }
        features.close();
    }

    /** Receives outputs. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param index of the example
         * @param outputs of the network; valid during the call only
         */
        void accept(int index, double[] outputs);
    }
}
