package io.layerloom.model.graph;

import io.layerloom.model.value.ParameterValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a network, as data; {@code io.layerloom.model.edit.Edits} applies it. Immutable.
 *
 * <p>Where an edit makes a node or group, it gets the first free id of its type: {@code conv2d-1}, {@code conv2d-2}.
 */
public sealed interface Edit {
    /** Adds a node as it is; its inputs must exist. */
    record AddNode(Node node) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addNode(this);
        }
    }

    /**
     * Removes nodes, and groups that become empty. A wire through a removed node with one input heals: its readers read
     * from that input. Otherwise its readers lose the input.
     */
    record RemoveNodes(Set<String> ids) implements Edit {
        public RemoveNodes {
            ids = Set.copyOf(ids);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removeNodes(this);
        }
    }

    /** Makes {@code to} read from {@code from}, after the inputs it has. */
    record Connect(String from, String to) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.connect(this);
        }
    }

    /** Makes {@code to} read no longer from {@code from}. */
    record Disconnect(String from, String to) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.disconnect(this);
        }
    }

    /** Gives a node exactly these inputs, in this order. */
    record SetInputs(String id, List<String> inputs) implements Edit {
        public SetInputs {
            inputs = List.copyOf(inputs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setInputs(this);
        }
    }

    /** Sets a parameter; the value must be one that the catalogue allows. */
    record SetParameter(String id, String name, ParameterValue value) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setParameter(this);
        }
    }

    /** Gives a parameter its default again; removes one that the catalogue does not know. */
    record ResetParameter(String id, String name) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resetParameter(this);
        }
    }

    /** Renames a node or a group everywhere. */
    record Rename(String id, String newId) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /** Puts a new node of {@code type} between {@code to} and its input at {@code position} (from 0). */
    record InsertOnConnection(String type, String to, int position, Map<String, ParameterValue> parameters)
            implements Edit {
        public InsertOnConnection {
            parameters = Map.copyOf(parameters);
        }

        /** With all parameters at their defaults. */
        public InsertOnConnection(String type, String to, int position) {
            this(type, to, position, Map.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.insertOnConnection(this);
        }
    }

    /** Makes a node one of another type, keeping its id, inputs and the parameters that the new type allows. */
    record ReplaceType(String id, String type) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replaceType(this);
        }
    }

    /** Copies nodes; wires among them are copied, wires from others into them are kept. */
    record Duplicate(Set<String> ids) implements Edit {
        public Duplicate {
            ids = Set.copyOf(ids);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.duplicate(this);
        }
    }

    /** Makes a new group of nodes and groups, inside the group that they are all in, if there is one. */
    record MakeGroup(String title, Set<String> members) implements Edit {
        public MakeGroup {
            members = Set.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.makeGroup(this);
        }
    }

    /** Dissolves a group; its members move to the group around it. */
    record Ungroup(String id) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ungroup(this);
        }
    }

    /**
     * Moves a node or group into a group, or out of all groups.
     *
     * @param group id of the group, or null for none
     */
    record MoveToGroup(String member, @Nullable String group) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveToGroup(this);
        }
    }

    /** Changes what people call a group. */
    record RetitleGroup(String id, String title) implements Edit {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retitleGroup(this);
        }
    }

    /** Calls the visitor's method for this kind of edit. */
    <R> R accept(Visitor<R> visitor);

    /** One method for every kind of edit, so that a new kind cannot be forgotten. */
    interface Visitor<R> {
        R addNode(AddNode edit);

        R removeNodes(RemoveNodes edit);

        R connect(Connect edit);

        R disconnect(Disconnect edit);

        R setInputs(SetInputs edit);

        R setParameter(SetParameter edit);

        R resetParameter(ResetParameter edit);

        R rename(Rename edit);

        R insertOnConnection(InsertOnConnection edit);

        R replaceType(ReplaceType edit);

        R duplicate(Duplicate edit);

        R makeGroup(MakeGroup edit);

        R ungroup(Ungroup edit);

        R moveToGroup(MoveToGroup edit);

        R retitleGroup(RetitleGroup edit);
    }
}
