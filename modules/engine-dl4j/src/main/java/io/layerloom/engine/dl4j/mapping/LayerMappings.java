package io.layerloom.engine.dl4j.mapping;

import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.parameter.ParameterValues;
import io.layerloom.model.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.linalg.activations.Activation;

/**
 * One mapping for each entry of the layer catalogue. Sizes are given explicitly everywhere, so Deeplearning4j infers and
 * inserts nothing; images are channels first, because its fast layers are wrong for channels last.
 */
final class LayerMappings {
    private static final Map<String, LayerMapping> BY_TYPE = Map.ofEntries(
            Map.entry("Input", GraphAssembly::input),
            Map.entry("Dense", LayerMappings::dense),
            Map.entry("Activation", LayerMappings::activation),
            Map.entry("Dropout", LayerMappings::dropout),
            Map.entry("BatchNorm", LayerMappings::batchNorm),
            Map.entry("Flatten", LayerMappings::flatten),
            Map.entry("Conv2D", LayerMappings::conv2d),
            Map.entry("MaxPooling2D", (graph, layer) -> pooling(graph, layer, SubsamplingLayer.PoolingType.MAX)),
            Map.entry("AveragePooling2D", (graph, layer) -> pooling(graph, layer, SubsamplingLayer.PoolingType.AVG)),
            Map.entry("GlobalPooling", LayerMappings::globalPooling),
            Map.entry("LSTM", LayerMappings::lstm),
            Map.entry("Add", (graph, layer) -> graph.vertex(layer, new ElementWiseVertex(ElementWiseVertex.Op.Add))),
            Map.entry("Concatenate", (graph, layer) -> graph.vertex(layer, new MergeVertex())),
            Map.entry("Output", LayerMappings::output));

    private LayerMappings() {}

    /** The catalogue entries that the engine can build. */
    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** How to build a layer of a type in {@link #types()}. */
    static LayerMapping of(String type) {
        LayerMapping mapping = BY_TYPE.get(type);
        if (mapping == null) {
            throw new IllegalArgumentException("type: the engine has no layer " + type);
        }
        return mapping;
    }

    /** Adds a layer, whose inputs are there already, to a graph. */
    @FunctionalInterface
    interface LayerMapping {
        void addTo(GraphAssembly graph, PlacedLayer layer);
    }

    private static void dense(GraphAssembly graph, PlacedLayer layer) {
        ParameterValues values = layer.values();
        graph.layer(
                layer,
                new DenseLayer.Builder()
                        .nIn(layer.input().elements())
                        .nOut(values.whole("units"))
                        .activation(Words.activation(values.choice("activation")))
                        .hasBias(values.flag("bias"))
                        .weightInit(Words.initializer(values.choice("weightInit")))
                        .build());
    }

    private static void output(GraphAssembly graph, PlacedLayer layer) {
        ParameterValues values = layer.values();
        graph.layer(
                layer,
                new OutputLayer.Builder(graph.loss())
                        .nIn(layer.input().elements())
                        .nOut(values.whole("units"))
                        .activation(Words.activation(values.choice("activation")))
                        .weightInit(Words.initializer(values.choice("weightInit")))
                        .build());
    }

    private static void activation(GraphAssembly graph, PlacedLayer layer) {
        graph.layer(
                layer,
                new ActivationLayer(
                        Words.activation(layer.values().choice("activation")).getActivationFunction()));
    }

    /** Deeplearning4j counts what is kept, the field what is dropped. */
    private static void dropout(GraphAssembly graph, PlacedLayer layer) {
        double rate = layer.values().real("rate");
        if (rate == 0) {
            graph.layer(layer, new ActivationLayer(Activation.IDENTITY));
        } else {
            graph.layer(layer, new DropoutLayer(1 - rate));
        }
    }

    /**
     * The running variance is kept as the logarithm of the deviation: the JSON reader of Deeplearning4j takes that form
     * whatever the file says, so any other is read wrongly.
     */
    private static void batchNorm(GraphAssembly graph, PlacedLayer layer) {
        long features = layer.input().dimensions().get(0);
        BatchNormalization.Builder builder = new BatchNormalization.Builder();
        builder.nIn(features).nOut(features).activation(Activation.IDENTITY);
        builder.decay(layer.values().real("momentum"))
                .eps(layer.values().real("epsilon"))
                .useLogStd(true);
        builder.dataFormat(CNN2DFormat.NCHW);
        graph.layer(layer, builder.build());
    }

    private static void flatten(GraphAssembly graph, PlacedLayer layer) {
        if (layer.input() instanceof Shape.Image image) {
            graph.vertex(
                    layer,
                    new PreprocessorVertex(new CnnToFeedForwardPreProcessor(
                            image.height(), image.width(), image.channels(), CNN2DFormat.NCHW)));
        } else if (layer.input() instanceof Shape.Vector) {
            graph.nothing(layer);
        } else {
            throw new IllegalArgumentException("layer: a sequence cannot be flattened");
        }
    }

    private static void conv2d(GraphAssembly graph, PlacedLayer layer) {
        ParameterValues values = layer.values();
        graph.layer(
                layer,
                new ConvolutionLayer.Builder(pair(values, "kernel"), pair(values, "stride"))
                        .dilation(pair(values, "dilation"))
                        .convolutionMode(mode(values))
                        .dataFormat(CNN2DFormat.NCHW)
                        .nIn(layer.input().dimensions().get(0))
                        .nOut(values.whole("filters"))
                        .activation(Words.activation(values.choice("activation")))
                        .hasBias(values.flag("bias"))
                        .weightInit(Words.initializer(values.choice("weightInit")))
                        .build());
    }

    /** Padding is never counted in an average: with it, the oneDNN layer computes other numbers than the plain one. */
    private static void pooling(GraphAssembly graph, PlacedLayer layer, SubsamplingLayer.PoolingType type) {
        ParameterValues values = layer.values();
        graph.layer(
                layer,
                new SubsamplingLayer.Builder(type, pair(values, "kernel"), pair(values, "stride"))
                        .convolutionMode(mode(values))
                        .dataFormat(CNN2DFormat.NCHW)
                        .avgPoolIncludePadInDivisor(false)
                        .build());
    }

    private static void globalPooling(GraphAssembly graph, PlacedLayer layer) {
        boolean largest = layer.values().choice("mode").equals("max");
        graph.layer(layer, new GlobalPoolingLayer.Builder(largest ? PoolingType.MAX : PoolingType.AVG).build());
    }

    private static void lstm(GraphAssembly graph, PlacedLayer layer) {
        ParameterValues values = layer.values();
        LSTM lstm = new LSTM.Builder()
                .nIn(layer.input().dimensions().get(0))
                .nOut(values.whole("units"))
                .activation(Words.activation(values.choice("activation")))
                .gateActivationFunction(Words.activation(values.choice("gateActivation")))
                .forgetGateBiasInit(values.real("forgetBias"))
                .weightInit(Words.initializer(values.choice("weightInit")))
                .dataFormat(RNNFormat.NCW)
                .build();
        graph.layer(layer, values.flag("returnSequences") ? lstm : new LastTimeStep(lstm));
    }

    private static ConvolutionMode mode(ParameterValues values) {
        return values.choice("padding").equals("same") ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static int[] pair(ParameterValues values, String name) {
        List<Long> both = values.wholes(name);
        return new int[] {Math.toIntExact(both.get(0)), Math.toIntExact(both.get(1))};
    }
}
