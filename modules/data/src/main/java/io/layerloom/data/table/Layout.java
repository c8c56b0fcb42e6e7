package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a table's columns are: in the file, in a {@link Table} (features first, then targets) and among a network's inputs (a
 * category takes one input per value).
 *
 * @param features columns that go into the network, in the order of the file
 * @param targets columns to predict
 */
public record Layout(List<Column> features, List<Column> targets) {
    public Layout {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
    }

    /** The layout of a file's columns. */
    public static Layout of(List<Column> columns) {
        return new Layout(with(columns, Column.Role.FEATURE), with(columns, Column.Role.TARGET));
    }

    /** What the table asks of a network; the columns must have been checked. */
    public TaskSignature signature() {
        Shape input = new Shape.Vector(groups().size());
        Column first = targets.get(0);
        return first.type() == Column.Type.CATEGORY
                ? new TaskSignature(input, TaskKind.CLASSIFICATION, first.categories(), List.of())
                : new TaskSignature(
                        input,
                        TaskKind.REGRESSION,
                        List.of(),
                        targets.stream().map(Column::name).toList());
    }

    /** One group per input of a network. */
    List<FeatureGroup> groups() {
        List<FeatureGroup> groups = new ArrayList<>();
        for (Column column : features) {
            if (column.type() == Column.Type.NUMBER) {
                groups.add(new FeatureGroup(column.name(), FeatureGroup.Kind.NUMBER));
            } else {
                column.categories()
                        .forEach(value ->
                                groups.add(new FeatureGroup(column.name() + "=" + value, FeatureGroup.Kind.INDICATOR)));
            }
        }
        return groups;
    }

    /** The first input that each feature column fills. */
    int[] firstInputs() {
        int[] first = new int[features.size()];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = next;
            next += inputs(features.get(i));
        }
        return first;
    }

    /** How many inputs a feature column fills. */
    static int inputs(Column column) {
        return column.type() == Column.Type.NUMBER ? 1 : column.categories().size();
    }

    private static List<Column> with(List<Column> columns, Column.Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
