package io.layerloom.worker.session;

import io.layerloom.data.Examples;

/** Examples without targets, from rows that are already preprocessed. */
record RowExamples(FloatTable table, float[][] values) implements Examples {
    static RowExamples of(FloatTable table) {
        return new RowExamples(table, table.rows());
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public int featureCount() {
        return table.columns();
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        System.arraycopy(values[index], 0, target, offset, table.columns());
    }

    @Override
    public int targetCount() {
        return 0;
    }

    @Override
    public void readTargets(int index, float[] target, int offset) {
        // unlabelled
    }
}
