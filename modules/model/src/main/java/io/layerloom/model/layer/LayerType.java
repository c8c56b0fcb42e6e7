package io.layerloom.model.layer;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the layer catalogue. Immutable; its rules are pure.
 *
 * @param name as it stands in files, for example {@code Conv2D}
 * @param category group of the palette
 * @param inputs how many inputs it takes
 * @param parameters what can be set, in the order of the inspector
 * @param icon name of its icon (Ikonli, Material Design 2)
 * @param shapeRule what leaves it
 * @param parameterRule how many trained or tracked numbers it holds
 * @param flopRule multiply-adds of one forward example × 2; activation functions count nothing
 */
public record LayerType(
        String name,
        LayerCategory category,
        InputCount inputs,
        List<Parameter> parameters,
        String icon,
        ShapeRule shapeRule,
        CostRule parameterRule,
        CostRule flopRule) {
    public LayerType {
        parameters = List.copyOf(parameters);
    }

    /** The descriptor of this name. */
    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(each -> each.name().equals(parameterName))
                .findFirst();
    }

    /** What people call it. */
    public Message title() {
        return words("title");
    }

    /** What it does, in one line. */
    public Message summary() {
        return words("summary");
    }

    /** What it computes. */
    public Message formula() {
        return words("formula");
    }

    /** What shapes it takes and gives. */
    public Message shapes() {
        return words("shapes");
    }

    /** Where it is described. */
    public Message source() {
        return words("source");
    }

    private Message words(String part) {
        return Message.of("model.layer." + name + "." + part);
    }
}
