package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Fix.NetworkFix;
import io.layerloom.model.problem.Outcome;
import java.util.List;

/**
 * Applies edits. An edit never makes a cycle, a wire from nothing, a second wire between the same two nodes, a second
 * node of one id or an empty group; where it would, it is refused with the reason. Immutable and safe for any thread.
 */
public final class Edits {
    private final LayerCatalog catalog;

    /** Edits of networks of the layers in this catalogue. */
    public Edits(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /** Edits of networks of the standard layers. */
    public static Edits standard() {
        return new Edits(LayerCatalog.standard());
    }

    /** The network after one edit, or why the edit is refused. */
    public Outcome<NetworkGraph> apply(NetworkGraph graph, Edit edit) {
        return edit.accept(new Applier(graph, catalog));
    }

    /** The network after all edits in order, or why the first that is refused is refused. */
    public Outcome<NetworkGraph> apply(NetworkGraph graph, List<Edit> edits) {
        Outcome<NetworkGraph> result = Outcome.done(graph);
        for (Edit edit : edits) {
            result = result.then(changed -> apply(changed, edit));
        }
        return result;
    }

    /** The network after a repair. */
    public Outcome<NetworkGraph> apply(NetworkGraph graph, NetworkFix fix) {
        return apply(graph, fix.edits());
    }
}
