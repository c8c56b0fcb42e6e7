package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;
import io.layerloom.model.task.TaskSignature;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A table with targets. */
final class TableContent implements Content {
    private final Layout layout;
    private final Table table;
    private final int featureColumns;

    TableContent(Layout layout, Table table) {
        this.layout = layout;
        this.table = table;
        this.featureColumns = layout.features().size();
    }

    @Override
    public TaskSignature signature() {
        return layout.signature();
    }

    @Override
    public int size() {
        return table.rows();
    }

    @Override
    public OptionalInt givenTraining() {
        return OptionalInt.empty();
    }

    @Override
    public int label(int example) {
        return (int) table.get(example, featureColumns);
    }

    @Override
    public List<FeatureGroup> groups() {
        return layout.groups();
    }

    @Override
    public List<Moments> moments(int[] examples) {
        List<Moments> moments = new ArrayList<>();
        for (int column = 0; column < featureColumns; column++) {
            if (layout.features().get(column).type() == Column.Type.NUMBER) {
                moments.add(momentsOf(column, examples));
            } else {
                moments.addAll(indicatorMoments(column, examples));
            }
        }
        return moments;
    }

    @Override
    public List<Moments> targetMoments(int[] examples) {
        List<Moments> moments = new ArrayList<>();
        for (int i = 0; i < signature().targets().size(); i++) {
            moments.add(momentsOf(featureColumns + i, examples));
        }
        return moments;
    }

    private Moments momentsOf(int column, int[] examples) {
        Moments moments = new Moments();
        for (int example : examples) {
            moments.add(table.get(example, column));
        }
        return moments;
    }

    private List<Moments> indicatorMoments(int column, int[] examples) {
        long[] counts = new long[Layout.inputs(layout.features().get(column))];
        for (int example : examples) {
            counts[(int) table.get(example, column)]++;
        }
        List<Moments> moments = new ArrayList<>();
        for (long ones : counts) {
            Moments indicator = new Moments();
            indicator.add(1, ones);
            indicator.add(0, examples.length - ones);
            moments.add(indicator);
        }
        return moments;
    }

    @Override
    public List<Integer> distinct(int limit) {
        List<Integer> distinct = new ArrayList<>();
        for (int column = 0; column < featureColumns; column++) {
            Set<Double> values = new HashSet<>();
            for (int row = 0; row < table.rows() && values.size() < limit; row++) {
                values.add(table.get(row, column));
            }
            if (layout.features().get(column).type() == Column.Type.NUMBER) {
                distinct.add(values.size());
            } else {
                for (double value = 0; value < Layout.inputs(layout.features().get(column)); value++) {
                    distinct.add(!values.contains(value) || values.size() == 1 ? 1 : 2);
                }
            }
        }
        return distinct;
    }

    @Override
    public long featureHash(int example) {
        long hash = 1;
        for (int column = 0; column < featureColumns; column++) {
            hash = 31 * hash + Double.hashCode(table.get(example, column) + 0.0);
        }
        return hash;
    }

    @Override
    public boolean sameFeatures(int one, int other) {
        for (int column = 0; column < featureColumns; column++) {
            if (table.get(one, column) != table.get(other, column)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Examples examples(int[] examples, FittedPreprocessing preprocessing) {
        return new TableExamples(table, layout, layout.targets().size(), examples.clone(), preprocessing);
    }

    @Override
    public void digest(MessageDigest digest) {
        ByteBuffer row = ByteBuffer.allocate(Double.BYTES * table.width());
        for (int i = 0; i < table.rows(); i++) {
            row.clear();
            for (int column = 0; column < table.width(); column++) {
                row.putDouble(table.get(i, column));
            }
            digest.update(row.array());
        }
    }
}
