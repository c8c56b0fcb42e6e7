package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import java.util.Arrays;
import java.util.Objects;

/** Rows by index, preprocessed and with categories as one input per value. */
final class TableExamples implements Examples {
    private final Table table;
    private final int[] indices;
    private final FittedPreprocessing preprocessing;
    private final int featureCount;
    private final int targetCount;
    private final int[] firstInputs;
    private final boolean[] category;

    /**
     * @param targetCount how many columns of the table, after the features, are targets; 0 for unlabelled rows
     */
    TableExamples(Table table, Layout layout, int targetCount, int[] indices, FittedPreprocessing preprocessing) {
        this.table = table;
        this.indices = indices;
        this.preprocessing = preprocessing;
        this.targetCount = targetCount;
        firstInputs = layout.firstInputs();
        featureCount = layout.groups().size();
        category = new boolean[firstInputs.length];
        for (int i = 0; i < category.length; i++) {
            category[i] = layout.features().get(i).type() == Column.Type.CATEGORY;
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public int featureCount() {
        return featureCount;
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        Objects.checkFromIndexSize(offset, featureCount, target.length);
        int row = indices[index];
        Arrays.fill(target, offset, offset + featureCount, 0f);
        for (int column = 0; column < firstInputs.length; column++) {
            double value = table.get(row, column);
            int input = firstInputs[column];
            if (category[column]) {
                int one = input + (int) value;
                target[offset + one] = preprocessing.apply(one, 1);
            } else {
                target[offset + input] = preprocessing.apply(input, value);
            }
        }
    }

    @Override
    public int targetCount() {
        return targetCount;
    }

    @Override
    public void readTargets(int index, float[] target, int offset) {
        Objects.checkFromIndexSize(offset, targetCount, target.length);
        int row = indices[index];
        for (int i = 0; i < targetCount; i++) {
            target[offset + i] = (float) table.get(row, firstInputs.length + i);
        }
    }
}
