package io.layerloom.engine.dl4j.evaluation;

import java.util.Arrays;

/**
 * Area under the receiver operating characteristic: the probability that a positive example scores higher than a negative
 * one, ties counting one half (Mann and Whitney's U).
 *
 * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett: An introduction to ROC analysis</a>
 */
final class RocAuc {
    private RocAuc() {}

    /**
     * @param scores one per example
     * @param labels class of each example
     * @param positive the class that high scores speak for
     * @return NaN unless there are both positive and negative examples and all scores are numbers
     */
    static double of(float[] scores, int[] labels, int positive) {
        long[] sortable = new long[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Float.isNaN(scores[i])) {
                return Double.NaN;
            }
            sortable[i] = (long) order(scores[i]) << 32 | i;
        }
        Arrays.sort(sortable);
        long positives =
                Arrays.stream(labels).filter(label -> label == positive).count();
        long negatives = labels.length - positives;
        double rankSum = 0;
        for (int from = 0; from < sortable.length; ) {
            int to = from;
            long positivesHere = 0;
            while (to < sortable.length && sortable[to] >> 32 == sortable[from] >> 32) {
                if (labels[(int) sortable[to]] == positive) {
                    positivesHere++;
                }
                to++;
            }
            rankSum += positivesHere * (from + 1.0 + to) / 2;
            from = to;
        }
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (rankSum - positives * (positives + 1.0) / 2) / ((double) positives * negatives);
    }

    /** An integer that sorts as the number does; both zeros are one. */
    private static int order(float score) {
        int bits = Float.floatToIntBits(score + 0.0f);
        return bits >= 0 ? bits : bits ^ 0x7fffffff;
    }
}
