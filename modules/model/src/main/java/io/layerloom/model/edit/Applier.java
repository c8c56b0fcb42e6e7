package io.layerloom.model.edit;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.graph.Edit;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Outcome;

/** Sends each kind of edit of one network to the class that knows it. */
final class Applier implements Edit.Visitor<Outcome<NetworkGraph>> {
    private final NodeEdits nodes;
    private final ParameterEdits parameters;
    private final WireEdits wires;
    private final GroupEdits groups;
    private final Duplication duplication;
    private final Renaming renaming;

    Applier(NetworkGraph graph, LayerCatalog catalog) {
        this.nodes = new NodeEdits(graph, catalog);
        this.parameters = new ParameterEdits(graph, catalog);
        this.wires = new WireEdits(graph, catalog);
        this.groups = new GroupEdits(graph);
        this.duplication = new Duplication(graph);
        this.renaming = new Renaming(graph);
    }

    @Override
    public Outcome<NetworkGraph> addNode(Edit.AddNode edit) {
        return nodes.add(edit.node());
    }

    @Override
    public Outcome<NetworkGraph> removeNodes(Edit.RemoveNodes edit) {
        return nodes.remove(edit.ids());
    }

    @Override
    public Outcome<NetworkGraph> connect(Edit.Connect edit) {
        return wires.connect(edit.from(), edit.to());
    }

    @Override
    public Outcome<NetworkGraph> disconnect(Edit.Disconnect edit) {
        return wires.disconnect(edit.from(), edit.to());
    }

    @Override
    public Outcome<NetworkGraph> setInputs(Edit.SetInputs edit) {
        return wires.set(edit.id(), edit.inputs());
    }

    @Override
    public Outcome<NetworkGraph> setParameter(Edit.SetParameter edit) {
        return parameters.set(edit.id(), edit.name(), edit.value());
    }

    @Override
    public Outcome<NetworkGraph> resetParameter(Edit.ResetParameter edit) {
        return parameters.reset(edit.id(), edit.name());
    }

    @Override
    public Outcome<NetworkGraph> rename(Edit.Rename edit) {
        return renaming.rename(edit.id(), edit.newId());
    }

    @Override
    public Outcome<NetworkGraph> insertOnConnection(Edit.InsertOnConnection edit) {
        return nodes.insert(edit);
    }

    @Override
    public Outcome<NetworkGraph> replaceType(Edit.ReplaceType edit) {
        return parameters.replaceType(edit.id(), edit.type());
    }

    @Override
    public Outcome<NetworkGraph> duplicate(Edit.Duplicate edit) {
        return duplication.duplicate(edit.ids());
    }

    @Override
    public Outcome<NetworkGraph> makeGroup(Edit.MakeGroup edit) {
        return groups.make(edit.title(), edit.members());
    }

    @Override
    public Outcome<NetworkGraph> ungroup(Edit.Ungroup edit) {
        return groups.dissolve(edit.id());
    }

    @Override
    public Outcome<NetworkGraph> moveToGroup(Edit.MoveToGroup edit) {
        return groups.move(edit.member(), edit.group());
    }

    @Override
    public Outcome<NetworkGraph> retitleGroup(Edit.RetitleGroup edit) {
        return groups.retitle(edit.id(), edit.title());
    }
}
