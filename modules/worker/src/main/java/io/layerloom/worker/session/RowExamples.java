package io.layerloom.worker.session;

import io.layerloom.data.Examples;

/** Examples without targets, from rows that are already preprocessed. Immutable. */
final class RowExamples implements Examples {
    private final int columns;
    private final float[][] rows;

    RowExamples(FloatTable table) {
        this.columns = table.columns();
        this.rows = table.rows();
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int featureCount() {
        return columns;
    }

    @Override
    public void readFeatures(int index, float[] target, int offset) {
        System.arraycopy(rows[index], 0, target, offset, columns);
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
