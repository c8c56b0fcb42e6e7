package io.layerloom.model.problem;

import io.layerloom.model.graph.Edit;
import java.util.List;

/** A repair for a problem, as data, so that it can be shown, applied and undone. */
public sealed interface Fix {
    /** What the repair does, in the imperative: "insert Flatten". */
    Message title();

    /** Edits of the network, applied in order as one undo step. */
    record NetworkFix(Message title, List<Edit> edits) implements Fix {
        public NetworkFix {
            edits = List.copyOf(edits);
        }
    }

    /** A new value for a setting, in the path syntax of {@code --set}, for example {@code training.loss=BinaryCrossEntropy}. */
    record SettingFix(Message title, String path, String value) implements Fix {}
}
