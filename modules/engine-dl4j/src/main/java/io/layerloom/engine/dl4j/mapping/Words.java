package io.layerloom.engine.dl4j.mapping;

import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** The catalogue's words for functions and initialisers in those of Deeplearning4j. */
final class Words {
    private static final Map<String, WeightInit> INITIALIZERS = Map.of(
            "glorotUniform", WeightInit.XAVIER_UNIFORM,
            "glorotNormal", WeightInit.XAVIER,
            "heUniform", WeightInit.RELU_UNIFORM,
            "heNormal", WeightInit.RELU,
            "lecunNormal", WeightInit.LECUN_NORMAL,
            "uniform", WeightInit.UNIFORM,
            "zeros", WeightInit.ZERO,
            "ones", WeightInit.ONES);

    private Words() {}

    static Activation activation(String name) {
        return Activation.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static WeightInit initializer(String name) {
        WeightInit initializer = INITIALIZERS.get(name);
        if (initializer == null) {
            throw new IllegalArgumentException("weightInit: " + name + " is unknown to the engine");
        }
        return initializer;
    }
}
