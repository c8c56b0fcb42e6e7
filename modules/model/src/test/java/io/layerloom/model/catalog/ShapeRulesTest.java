package io.layerloom.model.catalog;

import static io.layerloom.model.Networks.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.graph.Node;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each entry with each kind of input: what it gives, or why it refuses. */
class ShapeRulesTest {
    private static final Shape VECTOR = new Shape.Vector(12);
    private static final Shape SEQUENCE = new Shape.Sequence(5, 7);
    private static final Shape IMAGE = new Shape.Image(3, 9, 6);

    @Test
    void layersOfUnitsWantAVector() {
        for (String type : List.of("Dense", "Output")) {
            assertThat(shape(type, VECTOR, "units", 4L)).isEqualTo(List.of(4L));
            assertThat(refusal(type, IMAGE)).isEqualTo("model.shape.image-to-vector");
            assertThat(refusal(type, SEQUENCE)).isEqualTo("model.shape.sequence-to-vector");
        }
    }

    @Test
    void windowsWantAnImage() {
        for (String type : List.of("Conv2D", "MaxPooling2D", "AveragePooling2D")) {
            assertThat(refusal(type, VECTOR)).isEqualTo("model.shape.needs-image");
            assertThat(refusal(type, SEQUENCE)).isEqualTo("model.shape.needs-image");
        }
        assertThat(shape("Conv2D", IMAGE, "filters", 8L)).isEqualTo(List.of(8L, 7L, 4L));
        assertThat(shape("MaxPooling2D", IMAGE)).isEqualTo(List.of(3L, 4L, 3L));
        assertThat(shape("AveragePooling2D", IMAGE, "padding", "same")).isEqualTo(List.of(3L, 5L, 3L));
    }

    @Test
    void windowsMustFit() {
        assertThat(refusal("Conv2D", IMAGE, "kernel", new long[] {10, 1}))
                .isEqualTo("model.shape.window-too-large.height");
        assertThat(refusal("Conv2D", IMAGE, "kernel", new long[] {1, 7}))
                .isEqualTo("model.shape.window-too-large.width");
        assertThat(refusal("Conv2D", IMAGE, "dilation", 3L)).isEqualTo("model.shape.window-too-large.width");
        assertThat(refusal("MaxPooling2D", IMAGE, "kernel", 1L, "stride", new long[] {4, 1}, "padding", "same"))
                .isEqualTo(null);
        assertThat(refusal("MaxPooling2D", IMAGE, "kernel", 1L, "stride", new long[] {5, 1}, "padding", "same"))
                .isEqualTo("model.shape.stride-skips.height");
    }

    @Test
    void poolingAndFlatteningEndInAVector() {
        assertThat(shape("GlobalPooling", IMAGE)).isEqualTo(List.of(3L));
        assertThat(shape("GlobalPooling", SEQUENCE)).isEqualTo(List.of(5L));
        assertThat(refusal("GlobalPooling", VECTOR)).isEqualTo("model.shape.needs-image-or-sequence");
        assertThat(shape("Flatten", IMAGE)).isEqualTo(List.of(162L));
        assertThat(shape("Flatten", VECTOR)).isEqualTo(List.of(12L));
        assertThat(refusal("Flatten", SEQUENCE)).isEqualTo("model.shape.no-sequence");
    }

    @Test
    void someKeepTheShape() {
        for (Shape each : List.of(VECTOR, SEQUENCE, IMAGE)) {
            assertThat(shape("Dropout", each)).isEqualTo(each.dimensions());
            assertThat(shape("Activation", each)).isEqualTo(each.dimensions());
        }
        assertThat(shape("BatchNorm", IMAGE)).isEqualTo(IMAGE.dimensions());
        assertThat(refusal("BatchNorm", SEQUENCE)).isEqualTo("model.shape.no-sequence");
    }

    @Test
    void memoryWantsASequence() {
        assertThat(shape("LSTM", SEQUENCE, "units", 2L)).isEqualTo(List.of(2L));
        assertThat(shape("LSTM", SEQUENCE, "units", 2L, "returnSequences", true))
                .isEqualTo(List.of(2L, 7L));
        assertThat(refusal("LSTM", VECTOR)).isEqualTo("model.shape.needs-sequence");
        assertThat(refusal("LSTM", IMAGE)).isEqualTo("model.shape.needs-sequence");
    }

    @Test
    void mergersCompareTheirInputs() {
        Shape wider = new Shape.Image(3, 9, 7);
        Shape deeper = new Shape.Image(4, 9, 6);

        assertThat(of("Add", List.of(IMAGE, IMAGE)).value()).isEqualTo(IMAGE);
        assertThat(code(of("Add", List.of(IMAGE, deeper)))).isEqualTo("model.shape.add-differs");
        assertThat(of("Concatenate", List.of(IMAGE, deeper, IMAGE)).value()).isEqualTo(new Shape.Image(10, 9, 6));
        assertThat(code(of("Concatenate", List.of(IMAGE, wider)))).isEqualTo("model.shape.concatenate-differs");
        assertThat(code(of("Concatenate", List.of(VECTOR, SEQUENCE)))).isEqualTo("model.shape.concatenate-differs");
    }

    private static List<Long> shape(String type, Shape input, Object... settings) {
        return of(type, List.of(input), settings).value().dimensions();
    }

    private static String refusal(String type, Shape input, Object... settings) {
        return code(of(type, List.of(input), settings));
    }

    private static String code(Outcome<Shape> outcome) {
        return outcome.problems().stream().map(Problem::code).findFirst().orElse(null);
    }

    private static Outcome<Shape> of(String name, List<Shape> inputs, Object... settings) {
        List<String> ids = new ArrayList<>();
        inputs.forEach(input -> ids.add("in-" + ids.size()));
        LayerType type = LayerCatalog.standard().get(name);
        Node node = node("layer", name, ids, settings);
        return type.shapeRule()
                .outputOf(new PlacedLayer(node, LayerCatalog.standard().parametersOf(node), inputs));
    }
}
