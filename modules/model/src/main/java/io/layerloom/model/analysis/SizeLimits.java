package io.layerloom.model.analysis;

import io.layerloom.model.graph.Node;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sizes that no machine can train, found before anything is allocated. */
final class SizeLimits {
    static final long BYTES_OF_FLOAT = 4;

    /** The engine keeps all parameters in one array with {@code int} indices in some of its operations. */
    private static final long MOST = Integer.MAX_VALUE;

    /** Parameter, gradient and two moments (Adam), 4 bytes each. */
    private static final long BYTES_PER_TRAINED_PARAMETER = 16;

    private static final long DOUBTFUL_BYTES = 4L << 30;

    private SizeLimits() {}

    static List<Problem> problems(Node node, Shape output, long parameters) {
        String place = "network.layers." + node.id();
        List<Problem> problems = new ArrayList<>();
        if (parameters > MOST) {
            problems.add(Problem.error(place, "model.size.parameters", parameters, memory(parameters), MOST));
        }
        if (output.elements() > MOST) {
            problems.add(Problem.error(
                    place, "model.size.output", output.dimensions(), gigabytes(4.0 * output.elements()), MOST));
        }
        return problems;
    }

    static List<Problem> ofNetwork(long parameters) {
        if (parameters > MOST) {
            return List.of(Problem.error("network", "model.size.network", parameters, memory(parameters), MOST));
        }
        return parameters * BYTES_PER_TRAINED_PARAMETER > DOUBTFUL_BYTES
                ? List.of(Problem.warning("network", "model.size.network-large", parameters, memory(parameters)))
                : List.of();
    }

    static Problem overflow(Node node, List<Shape> inputs) {
        List<List<Long>> sizes = inputs.stream().map(Shape::dimensions).toList();
        return Problem.error("network.layers." + node.id(), "model.size.overflow", node.type(), sizes);
    }

    private static String memory(long parameters) {
        return gigabytes((double) parameters * BYTES_PER_TRAINED_PARAMETER);
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (1L << 30));
    }
}
