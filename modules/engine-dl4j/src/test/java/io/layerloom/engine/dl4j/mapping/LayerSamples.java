package io.layerloom.engine.dl4j.mapping;

import io.layerloom.engine.dl4j.Networks;
import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.value.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes small networks that end in a layer of one type, with random inputs and random parameters. */
final class LayerSamples {
    private LayerSamples() {}

    static NetworkGraph network(String type, Random random) {
        LayerType entry = LayerCatalog.standard().get(type);
        if (entry.inputs().maximum() == 0) {
            return Networks.from(shape(random)).graph();
        }
        if (entry.inputs().minimum() > 1) {
            return merge(type, random);
        }
        return Networks.from(shape(random))
                .then(type, parameters(entry, random))
                .graph();
    }

    /** Two or three branches; half of the time they have the same shape. Sizes of 1 would be stretched silently. */
    private static NetworkGraph merge(String type, Random random) {
        Shape shape = shape(random, 2);
        boolean same = random.nextBoolean();
        Networks networks = Networks.from(shape);
        List<String> inputs = new ArrayList<>(List.of(networks.last()));
        int branches = 2 + random.nextInt(2);
        for (int i = 1; i < branches; i++) {
            String id = "branch-" + i;
            if (same) {
                networks.add(id, "Activation", List.of(Networks.INPUT));
            } else {
                networks.add(id, "Input", List.of(), "shape", shape(random, 2).dimensions());
            }
            inputs.add(id);
        }
        return networks.add("merged", type, inputs).graph();
    }

    private static Shape shape(Random random) {
        return shape(random, 1);
    }

    private static Shape shape(Random random, int least) {
        int size = least + random.nextInt(12);
        return switch (random.nextInt(4)) {
            case 0 -> new Shape.Vector(size);
            case 1 -> new Shape.Sequence(4 + random.nextInt(4), size);
            default ->
                new Shape.Image(least + random.nextInt(3), least + random.nextInt(16), least + random.nextInt(16));
        };
    }

    private static Object[] parameters(LayerType entry, Random random) {
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : entry.parameters()) {
            Object value = value(parameter, random);
            if (value != null) {
                parameters.add(parameter.name());
                parameters.add(value);
            }
        }
        return parameters.toArray();
    }

    private static @Nullable Object value(Parameter parameter, Random random) {
        if (parameter.kind() == ParameterKind.CHOICE) {
            return parameter.choices().get(random.nextInt(parameter.choices().size()));
        }
        if (parameter.kind() == ParameterKind.FLAG) {
            return random.nextBoolean();
        }
        if (parameter.kind() == ParameterKind.WHOLE) {
            return 1 + random.nextInt(9);
        }
        if (parameter.kind() == ParameterKind.WHOLES) {
            return List.of(1 + random.nextInt(4), 1 + random.nextInt(4));
        }
        return null;
    }
}
