package io.layerloom.model.catalog;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.value.ParameterValue.Flag;
import java.util.List;

/** Parameters that several layers share, with the same meaning everywhere. */
final class CommonParameters {
    /** Most units, filters or pixels along a side that one layer may have. */
    static final Range SIZE = Range.closed(1, 1_000_000);

    private static final Range WINDOW = Range.closed(1, 10_000);

    /** Deeplearning4j's activations without RReLU, whose random slope would make two equal runs differ. */
    private static final List<String> ACTIVATIONS = List.of(
            "identity",
            "relu",
            "leakyrelu",
            "elu",
            "selu",
            "gelu",
            "sigmoid",
            "tanh",
            "softmax",
            "softplus",
            "softsign",
            "swish",
            "mish",
            "hardsigmoid",
            "hardtanh",
            "relu6",
            "cube",
            "rationaltanh",
            "rectifiedtanh",
            "thresholdedrelu");

    private static final List<String> INITIALIZERS = List.of(
            "glorotUniform", "glorotNormal", "heUniform", "heNormal", "lecunNormal", "uniform", "zeros", "ones");

    private CommonParameters() {}

    static Parameter units(long defaultValue) {
        return Parameter.whole("units", defaultValue, SIZE);
    }

    static Parameter activation(String defaultValue) {
        return Parameter.choice("activation", defaultValue, ACTIVATIONS, "model.activation")
                .documented("model.parameter.activation");
    }

    static Parameter gateActivation() {
        List<String> gates = List.of("sigmoid", "hardsigmoid");
        return Parameter.choice("gateActivation", "sigmoid", gates, "model.activation");
    }

    static Parameter weightInit() {
        return Parameter.choice("weightInit", "glorotUniform", INITIALIZERS, "model.initializer")
                .documented("model.parameter.weightInit");
    }

    static Parameter bias() {
        return Parameter.flag("bias", new Flag(true)).documented("model.parameter.bias");
    }

    static Parameter kernel(long defaultValue) {
        return window("kernel", defaultValue);
    }

    static Parameter stride(long defaultValue) {
        return window("stride", defaultValue);
    }

    static Parameter dilation() {
        return window("dilation", 1);
    }

    static Parameter padding() {
        return Parameter.choice("padding", "valid", List.of("valid", "same"), "model.padding")
                .documented("model.parameter.padding");
    }

    private static Parameter window(String name, long defaultValue) {
        return Parameter.pair(name, defaultValue, WINDOW)
                .in("model.unit.pixels")
                .documented("model.parameter." + name);
    }
}
