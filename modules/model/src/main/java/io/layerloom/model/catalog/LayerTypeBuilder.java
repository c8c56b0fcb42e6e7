package io.layerloom.model.catalog;

import io.layerloom.model.layer.CostRule;
import io.layerloom.model.layer.InputCount;
import io.layerloom.model.layer.LayerCategory;
import io.layerloom.model.layer.LayerType;
import io.layerloom.model.layer.ShapeRule;
import io.layerloom.model.parameter.Parameter;
import java.util.List;

/** Writes a catalogue entry as one readable sentence. What is not said costs nothing and takes one input. */
final class LayerTypeBuilder {
    private final String name;
    private final LayerCategory category;
    private final String icon;
    private InputCount inputs = InputCount.ONE;
    private List<Parameter> parameters = List.of();
    private CostRule parameterRule = CostRule.NOTHING;
    private CostRule flopRule = CostRule.NOTHING;

    LayerTypeBuilder(String name, LayerCategory category, String icon) {
        this.name = name;
        this.category = category;
        this.icon = icon;
    }

    LayerTypeBuilder inputs(InputCount count) {
        inputs = count;
        return this;
    }

    /** A parameter without words of its own is documented as {@code model.layer.TYPE.NAME}. */
    LayerTypeBuilder with(Parameter... declared) {
        parameters = List.of(declared).stream()
                .map(each -> each.documentation().isEmpty()
                        ? each.documented("model.layer." + name + "." + each.name())
                        : each)
                .toList();
        return this;
    }

    LayerTypeBuilder parameters(CostRule rule) {
        parameterRule = rule;
        return this;
    }

    LayerTypeBuilder flops(CostRule rule) {
        flopRule = rule;
        return this;
    }

    LayerType shape(ShapeRule rule) {
        return new LayerType(name, category, inputs, parameters, icon, rule, parameterRule, flopRule);
    }
}
