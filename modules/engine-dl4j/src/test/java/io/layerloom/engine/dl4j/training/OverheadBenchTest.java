package io.layerloom.engine.dl4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.layerloom.data.Part;
import io.layerloom.engine.TrainingCommands;
import io.layerloom.engine.TrainingTask;
import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Dl4jEngine;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Recorder;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.batch.BatchFactory;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.TrainingSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * What the product's loop costs beside the bare {@code graph.fit(batch)}: the network of {@code mnist-mlp} on examples of
 * MNIST's size, batch 128, one thread, in one JVM. The bare segments run between two iterations of the product's training,
 * where it asks for commands, so both meet the same machine.
 */
@Tag("bench")
class OverheadBenchTest {
    private static final int SEGMENT = 200;
    private static final int WARM_UP = 3;
    private static final int PAIRS = 17;
    private static final int BATCH = 128;
    private static final Shape INPUT = new Shape.Image(1, 28, 28);

    @TempDir
    Path folder;

    @Test
    void theLoopCostsLittle() throws Exception {
        ArrayDataset dataset = ArrayDataset.classes(INPUT, 10, 12_800, 1);
        NetworkGraph network = Networks.from(INPUT)
                .then("Flatten")
                .then("Dense", "units", 128)
                .then("Dense", "units", 64)
                .then("Output", "units", 10)
                .graph();
        int epochs = (WARM_UP + PAIRS) * SEGMENT * BATCH / 12_800;
        TrainingSettings settings = new Settings()
                .optimizer(Settings.rate("Adam", 0.001))
                .batchSize(BATCH)
                .epochs(epochs)
                .build();
        ArrayDataset training = new ArrayDataset(dataset.signature(), Map.of(Part.TRAIN, dataset.examples(Part.TRAIN)));
        Alternation alternation = new Alternation(bare(network, settings, dataset), batch(network, settings, dataset));

        new Dl4jEngine()
                .train(new TrainingTask(network, settings, training, folder, null, null), new Recorder(), alternation);

        double wall = alternation.report("wall", alternation.wall);
        double cpu = alternation.report("cpu", alternation.cpu);
        System.out.printf(Locale.ROOT, "bench train.overhead %.1f %%%n", Math.max(wall, cpu));
        assertThat(alternation.wall).hasSizeGreaterThanOrEqualTo(15);
    }

    private static ComputationGraph bare(NetworkGraph network, TrainingSettings settings, ArrayDataset dataset)
            throws Exception {
        ComputationGraph graph =
                new ComputationGraph(new NetworkMapping(network, settings, dataset.signature()).standard(0.001));
        graph.init();
        return graph;
    }

    private static MultiDataSet batch(NetworkGraph network, TrainingSettings settings, ArrayDataset dataset)
            throws Exception {
        NetworkMapping mapping = new NetworkMapping(network, settings, dataset.signature());
        BatchFactory factory = new BatchFactory(mapping.inputShape(), mapping.encoding(), mapping.dataType());
        Batch batch = factory.create(BATCH);
        factory.filler(dataset.examples(Part.TRAIN))
                .fill(batch, IntStream.range(0, BATCH).toArray(), 0);
        return new MultiDataSet(batch.features(), batch.targets());
    }

    /** Asked for commands before every iteration, it measures segments and runs a bare one after each. */
    private static final class Alternation implements TrainingCommands {
        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final ComputationGraph graph;
        private final MultiDataSet batch;
        private int asked;
        private int segments;
        private long wallBegan;
        private long cpuBegan;

        Alternation(ComputationGraph graph, MultiDataSet batch) {
            this.graph = graph;
            this.batch = batch;
        }

        @Override
        public @Nullable Command poll() {
            if (asked > 0 && asked % SEGMENT == 0) {
                compare(System.nanoTime() - wallBegan, system.getProcessCpuTime() - cpuBegan);
            }
            if (asked % SEGMENT == 0) {
                wallBegan = System.nanoTime();
                cpuBegan = system.getProcessCpuTime();
            }
            asked++;
            return null;
        }

        @Override
        public Command take() {
            throw new IllegalStateException("never paused");
        }

        private void compare(long productWall, long productCpu) {
            long began = System.nanoTime();
            long cpuAtBegin = system.getProcessCpuTime();
            for (int i = 0; i < SEGMENT; i++) {
                graph.fit(batch);
            }
            long bareCpu = system.getProcessCpuTime() - cpuAtBegin;
            long bareWall = System.nanoTime() - began;
            if (++segments > WARM_UP) {
                wall.add(100 * ((double) productWall / bareWall - 1));
                cpu.add(100 * ((double) productCpu / bareCpu - 1));
            }
        }

        /** Prints the spread and gives the median. */
        private double report(String what, List<Double> percents) {
            List<Double> sorted = new ArrayList<>(percents);
            Collections.sort(sorted);
            double median = sorted.get(sorted.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "train.overhead %s: median %.1f %%, quartiles %.1f to %.1f, extremes %.1f to %.1f, %d pairs%n",
                    what,
                    median,
                    sorted.get(sorted.size() / 4),
                    sorted.get(sorted.size() * 3 / 4),
                    sorted.get(0),
                    sorted.get(sorted.size() - 1),
                    sorted.size());
            return median;
        }
    }
}
