package io.layerloom.engine.dl4j.network;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through a network configuration before Deeplearning4j reads it. Its reader makes any class that a file names in
 * {@code @class}; only the plain settings classes that our own files use are let through.
 */
final class ConfigurationGuard {
    private static final int MOST_VERTICES = 20_000;
    private static final String CLASS = "@class";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String CONF = "org.deeplearning4j.nn.conf.";
    private static final String LINALG = "org.nd4j.linalg.";
    private static final Set<String> CLASSES = Set.of(
            CONF + "graph.LayerVertex",
            CONF + "graph.ElementWiseVertex",
            CONF + "graph.MergeVertex",
            CONF + "graph.PreprocessorVertex",
            CONF + "graph.ScaleVertex",
            CONF + "layers.ActivationLayer",
            CONF + "layers.BatchNormalization",
            CONF + "layers.ConvolutionLayer",
            CONF + "layers.DenseLayer",
            CONF + "layers.DropoutLayer",
            CONF + "layers.GlobalPoolingLayer",
            CONF + "layers.LSTM",
            CONF + "layers.OutputLayer",
            CONF + "layers.SubsamplingLayer",
            CONF + "layers.recurrent.LastTimeStep",
            CONF + "preprocessor.CnnToFeedForwardPreProcessor",
            CONF + "dropout.Dropout",
            CONF + "stepfunctions.DefaultStepFunction",
            "org.deeplearning4j.nn.weights.WeightInitXavier",
            "org.deeplearning4j.nn.weights.WeightInitXavierUniform",
            "org.deeplearning4j.nn.weights.WeightInitRelu",
            "org.deeplearning4j.nn.weights.WeightInitReluUniform",
            "org.deeplearning4j.nn.weights.WeightInitLecunNormal",
            "org.deeplearning4j.nn.weights.WeightInitUniform",
            "org.deeplearning4j.nn.weights.WeightInitConstant",
            "org.deeplearning4j.nn.weights.WeightInitNormal",
            LINALG + "learning.config.Sgd",
            LINALG + "learning.config.Nesterovs",
            LINALG + "learning.config.RmsProp",
            LINALG + "learning.config.Adam",
            LINALG + "learning.config.NoOp",
            LINALG + "learning.regularization.L1Regularization",
            LINALG + "learning.regularization.L2Regularization",
            LINALG + "schedule.FixedSchedule",
            LINALG + "schedule.StepSchedule",
            LINALG + "lossfunctions.impl.LossMCXENT",
            LINALG + "lossfunctions.impl.LossBinaryXENT",
            LINALG + "lossfunctions.impl.LossMSE",
            LINALG + "lossfunctions.impl.LossMAE",
            LINALG + "lossfunctions.impl.LossHinge");
    private static final String ACTIVATIONS = LINALG + "activations.impl.Activation";

    private ConfigurationGuard() {}

    /**
     * The configuration in a file.
     *
     * @param parameters how many the file holds
     * @throws IOException if it is not a configuration, names another class, or is for another number of parameters
     */
    static ComputationGraphConfiguration read(String json, long parameters) throws IOException {
        check(json);
        ComputationGraphConfiguration configuration;
        try {
            configuration = ComputationGraphConfiguration.fromJson(json);
        } catch (RuntimeException e) {
            throw new IOException("configuration.json cannot be read: " + e.getMessage(), e);
        }
        Map<String, GraphVertex> vertices = configuration.getVertices();
        if (vertices == null || vertices.isEmpty() || vertices.size() > MOST_VERTICES) {
            throw new IOException("configuration.json has no layers, or too many");
        }
        long wanted = vertices.values().stream()
                .mapToLong(vertex -> vertex.numParams(true))
                .reduce(0, Math::addExact);
        if (wanted != parameters) {
            throw new IOException("the network needs " + wanted + " parameters, the file holds " + parameters);
        }
        return configuration;
    }

    private static void check(String json) throws IOException {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.push(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IOException("configuration.json is not JSON: " + e.getOriginalMessage(), e);
        }
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (property.getKey().startsWith("@")) {
                    refuseUnknown(property.getKey(), property.getValue().asString(""));
                }
            }
            node.forEach(open::push);
        }
    }

    private static void refuseUnknown(String key, String name) throws IOException {
        boolean activation = name.startsWith(ACTIVATIONS)
                && name.substring(ACTIVATIONS.length()).matches("[A-Za-z0-9]+");
        if (!key.equals(CLASS) || (!activation && !CLASSES.contains(name))) {
            throw new IOException("configuration.json names the class " + name + ", which no model of ours needs");
        }
    }
}
