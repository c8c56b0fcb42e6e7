package io.layerloom.model.catalog;

import io.layerloom.model.graph.Edit;
import io.layerloom.model.layer.PlacedLayer;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import java.util.List;

/** What can be wrong with a sliding window, with repairs. */
final class WindowProblems {
    private WindowProblems() {}

    /** The window is larger than the image; padding makes it fit. */
    static Outcome<Long> tooLarge(PlacedLayer layer, String side, long size, long span) {
        Edit pad = new Edit.SetParameter(layer.node().id(), "padding", new ParameterValue.Text("same"));
        return Outcome.refused(
                layer.error("model.shape.window-too-large." + side, layer.node().type(), span, size)
                        .withFix(new NetworkFix(Message.of("model.fix.set", "padding", "same"), List.of(pad))));
    }

    /**
     * With {@code same} padding the stride steps over pixels at the end, which would need negative padding; the engine
     * refuses that when it runs.
     */
    static Outcome<Long> skips(PlacedLayer layer, String side, long size, long span, long stride) {
        Edit whole = new Edit.SetParameter(layer.node().id(), "padding", new ParameterValue.Text("valid"));
        return Outcome.refused(
                layer.error("model.shape.stride-skips." + side, layer.node().type(), stride, span, size)
                        .withFix(new NetworkFix(Message.of("model.fix.set", "padding", "valid"), List.of(whole))));
    }
}
