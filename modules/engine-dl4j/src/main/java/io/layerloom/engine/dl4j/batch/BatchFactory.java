package io.layerloom.engine.dl4j.batch;

import io.layerloom.data.Examples;
import io.layerloom.engine.dl4j.loss.TargetEncoding;
import io.layerloom.model.shape.Shape;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Creates and fills batches of one network. Images and sequences are laid out channels (features) first. */
public final class BatchFactory {
    private final Shape input;
    private final TargetEncoding encoding;
    private final DataType type;

    public BatchFactory(Shape input, TargetEncoding encoding, DataType type) {
        this.input = input;
        this.encoding = encoding;
        this.type = type;
    }

    /** How targets are encoded. */
    public TargetEncoding encoding() {
        return encoding;
    }

    /** A batch of zeros. Called on the thread that trains. */
    public Batch create(int size) {
        return new Batch(createFeatures(size), Nd4j.create(type, new long[] {size, encoding.outputs()}, 'c'));
    }

    /** An array for the features of some examples. */
    public INDArray createFeatures(int size) {
        long[] shape = LongStream.concat(
                        LongStream.of(size), input.dimensions().stream().mapToLong(Long::longValue))
                .toArray();
        return Nd4j.create(type, shape, 'c');
    }

    /** Something that fills batches from examples; each thread needs its own. */
    public Filler filler(Examples examples) {
        return new Filler(examples);
    }

    /** Reads examples into a batch by plain memory copies, so that any thread may do it. Not safe for several threads. */
    public final class Filler {
        private final Examples examples;
        private final float[] target;
        private float[] features = {};
        private float[] targets = {};

        private Filler(Examples examples) {
            this.examples = examples;
            this.target = new float[Math.max(1, examples.targetCount())];
        }

        /** Fills the whole batch with the examples {@code order[from]} and following. */
        public void fill(Batch batch, int[] order, int from) {
            fillFeatures(batch.features(), order, from);
            int size = batch.size();
            targets = room(targets, size * encoding.outputs());
            for (int i = 0; i < size; i++) {
                examples.readTargets(order[from + i], target, 0);
                encoding.encode(target, 0, targets, i * encoding.outputs());
            }
            RawNumbers.write(targets, batch.targets());
        }

        /** Fills an array of features only. */
        public void fillFeatures(INDArray array, int[] order, int from) {
            int size = (int) array.size(0);
            int width = examples.featureCount();
            features = room(features, size * width);
            for (int i = 0; i < size; i++) {
                examples.readFeatures(order[from + i], features, i * width);
            }
            RawNumbers.write(features, array);
        }

        private static float[] room(float[] array, int length) {
            return array.length >= length ? array : new float[length];
        }
    }
}
