package io.layerloom.engine.dl4j.checkpoint;

import io.layerloom.data.FittedPreprocessing;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.dl4j.checkpoint.Progress.BestEpoch;
import io.layerloom.engine.dl4j.loss.Losses;
import io.layerloom.engine.dl4j.loss.OutputActivation;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ModelRecord} as JSON, field by field, so that nothing in a file decides which classes are made. */
final class RecordJson {
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordJson() {}

    static byte[] write(ModelRecord record) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("parametersSha256", record.parametersSha256());
        root.put("updaterSha256", record.updaterSha256());
        root.put("bestSha256", record.bestSha256());
        ObjectNode signature = root.putObject("signature");
        record.signature().input().dimensions().forEach(signature.putArray("input")::add);
        signature.put("kind", record.signature().kind().name());
        record.signature().classes().forEach(signature.putArray("classes")::add);
        record.signature().targets().forEach(signature.putArray("targets")::add);
        ObjectNode preprocessing = root.putObject("preprocessing");
        addAll(preprocessing.putArray("offset"), record.preprocessing().offset());
        addAll(preprocessing.putArray("factor"), record.preprocessing().factor());
        root.put("loss", record.loss().type());
        root.put("activation", record.activation().name());
        root.put("activationBytes", record.activationBytes());
        root.put("optimizer", record.optimizer());
        record.layout().forEach(root.putArray("layout")::add);
        ObjectNode choice = root.putObject("choice");
        choice.put("device", record.choice().device());
        choice.put("nativeClassifier", record.choice().nativeClassifier());
        choice.put("threads", record.choice().threads());
        choice.put("acceleration", record.choice().acceleration());
        writeProgress(root.putObject("progress"), record.progress());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void writeProgress(ObjectNode node, Progress progress) {
        node.put("iteration", progress.iteration());
        node.put("iterationsPerEpoch", progress.iterationsPerEpoch());
        if (progress.learningRate() != null) {
            node.put("learningRate", progress.learningRate());
        }
        if (progress.best() != null) {
            ObjectNode best = node.putObject("best");
            best.put("epoch", progress.best().epoch());
            best.put("value", progress.best().value());
            best.put("epochsSince", progress.best().epochsSince());
        }
    }

    /**
     * @throws IOException if it is not JSON, of a newer format, or lacks something
     */
    static ModelRecord read(byte[] json) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(json);
            int format = root.required("format").intValue();
            if (format != FORMAT) {
                throw new IOException("format " + format + " is not known, only " + FORMAT);
            }
            JsonNode choice = root.required("choice");
            return new ModelRecord(
                    signature(root.required("signature")),
                    new FittedPreprocessing(
                            numbers(root.required("preprocessing").required("offset")),
                            numbers(root.required("preprocessing").required("factor"))),
                    Losses.named(text(root, "loss")),
                    OutputActivation.valueOf(text(root, "activation")),
                    root.required("activationBytes").longValue(),
                    text(root, "optimizer"),
                    list(root.required("layout"), JsonNode::stringValue),
                    new ExecutionChoice(
                            text(choice, "device"),
                            text(choice, "nativeClassifier"),
                            choice.required("threads").intValue(),
                            text(choice, "acceleration")),
                    progress(root.required("progress")),
                    text(root, "parametersSha256"),
                    text(root, "updaterSha256"),
                    text(root, "bestSha256"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("layerloom.json: " + e.getMessage(), e);
        }
    }

    private static TaskSignature signature(JsonNode node) {
        return new TaskSignature(
                Shape.of(list(node.required("input"), JsonNode::longValue)),
                TaskKind.valueOf(text(node, "kind")),
                list(node.required("classes"), JsonNode::stringValue),
                list(node.required("targets"), JsonNode::stringValue));
    }

    private static Progress progress(JsonNode node) {
        int iterationsPerEpoch = node.required("iterationsPerEpoch").intValue();
        if (iterationsPerEpoch < 1 || node.required("iteration").longValue() < 0) {
            throw new IllegalArgumentException("progress: impossible numbers");
        }
        @Nullable JsonNode rate = node.get("learningRate");
        @Nullable JsonNode best = node.get("best");
        return new Progress(
                node.required("iteration").longValue(),
                iterationsPerEpoch,
                rate == null ? null : rate.doubleValue(),
                best == null
                        ? null
                        : new BestEpoch(
                                best.required("epoch").intValue(),
                                best.required("value").doubleValue(),
                                best.required("epochsSince").intValue()));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static double[] numbers(JsonNode array) {
        return list(array, JsonNode::doubleValue).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            values.add(read.apply(element));
        }
        return values;
    }

    private static void addAll(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(number);
        }
    }
}
