package io.layerloom.model.catalog;

import static io.layerloom.model.Networks.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.layer.LayerType;
import io.layerloom.model.parameter.ParameterValues;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerCatalogTest {
    private final LayerCatalog catalog = LayerCatalog.standard();

    @Test
    void offersTheLayersOfTheFirstRelease() {
        assertThat(catalog.types())
                .extracting(LayerType::name)
                .containsExactlyInAnyOrder(
                        "Input",
                        "Dense",
                        "Conv2D",
                        "MaxPooling2D",
                        "AveragePooling2D",
                        "GlobalPooling",
                        "Flatten",
                        "BatchNorm",
                        "Activation",
                        "Dropout",
                        "LSTM",
                        "Add",
                        "Concatenate",
                        "Output");
    }

    @Test
    void givesSetValuesInTheirKindAndDefaultsForTheOthers() {
        ParameterValues values = catalog.parametersOf(node("c", "Conv2D", List.of(), "kernel", 5L, "padding", "SAME"));

        assertThat(values.wholes("kernel")).containsExactly(5L, 5L);
        assertThat(values.choice("padding")).isEqualTo("same");
        assertThat(values.whole("filters")).isEqualTo(32);
        assertThat(values.flag("bias")).isTrue();
        assertThat(catalog.parametersOf(node("d", "Dropout", List.of(), "rate", 0L))
                        .real("rate"))
                .isZero();
    }

    @Test
    void refusesToGuess() {
        assertThatThrownBy(() -> catalog.parametersOf(node("d", "Dropout", List.of(), "rate", 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> catalog.get("Transformer")).hasMessageContaining("Transformer");
        assertThatThrownBy(() ->
                        catalog.parametersOf(node("d", "Dropout", List.of())).whole("units"))
                .hasMessageContaining("units");
    }

    @Test
    void aNameStandsOnce() {
        LayerType dense = catalog.get("Dense");

        assertThatThrownBy(() -> new LayerCatalog(List.of(dense, dense))).hasMessageContaining("Dense");
    }
}
