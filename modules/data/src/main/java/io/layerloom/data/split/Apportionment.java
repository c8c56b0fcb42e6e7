package io.layerloom.data.split;

import java.util.Arrays;

/**
 * Whole numbers for fractional shares: a class with 7 examples of which 20 % are wanted gives 1 or 2.
 *
 * <p>Every class keeps its size, every count is its exact share rounded down or up, and so is each part's total over all
 * classes (controlled rounding, L. H. Cox, "A Constructive Procedure for Unbiased Controlled Rounding", JASA 82, 1987). First
 * each class gives what is left after rounding down to its largest remainders; then single examples move along a shortest
 * chain of parts from a part that has too many to one that has too few.
 */
final class Apportionment {
    /** Differences below this are rounding errors of the product of a share and a size. */
    private static final double TOLERANCE = 1e-9;

    private final int[][] counts;
    private final int[][] floors;
    private final boolean[][] fractional;
    private final int parts;

    private Apportionment(int[] sizes, double[] shares) {
        parts = shares.length;
        counts = new int[sizes.length][parts];
        floors = new int[sizes.length][parts];
        fractional = new boolean[sizes.length][parts];
        for (int row = 0; row < sizes.length; row++) {
            roundRow(row, sizes[row], shares);
        }
    }

    /**
     * Counts per class and part.
     *
     * @param sizes examples per class
     * @param shares of each part, at least 0, with the sum 1
     */
    static int[][] of(int[] sizes, double[] shares) {
        Apportionment result = new Apportionment(sizes, shares);
        result.balance(sizes, shares);
        return result.counts;
    }

    private void roundRow(int row, int size, double[] shares) {
        double[] remainders = new double[parts];
        int left = size;
        for (int part = 0; part < parts; part++) {
            double exact = shares[part] * size;
            floors[row][part] = floor(exact);
            remainders[part] = exact - floors[row][part];
            fractional[row][part] = remainders[part] > TOLERANCE;
            counts[row][part] = floors[row][part];
            left -= floors[row][part];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int part = 1; part < parts; part++) {
                largest = remainders[part] > remainders[largest] ? part : largest;
            }
            counts[row][largest]++;
            remainders[largest] = -1;
        }
    }

    private void balance(int[] sizes, double[] shares) {
        long size = Arrays.stream(sizes).asLongStream().sum();
        long[] least = new long[parts];
        long[] most = new long[parts];
        for (int part = 0; part < parts; part++) {
            double exact = shares[part] * size;
            least[part] = floor(exact);
            most[part] = exact - least[part] > TOLERANCE ? least[part] + 1 : least[part];
        }
        boolean moved = true;
        while (moved) {
            moved = moveOne(least, most);
        }
    }

    /** Moves one example towards the bounds; false if every total is within them, or no move helps. */
    private boolean moveOne(long[] least, long[] most) {
        long[] totals = new long[parts];
        for (int[] row : counts) {
            for (int part = 0; part < parts; part++) {
                totals[part] += row[part];
            }
        }
        for (int from = 0; from < parts; from++) {
            for (int to = 0; to < parts; to++) {
                boolean helps = (totals[from] > most[from] && totals[to] < most[to])
                        || (totals[from] > least[from] && totals[to] < least[to]);
                if (helps && moveAlongChain(from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moveAlongChain(int from, int to) {
        int[] cameFrom = new int[parts];
        Arrays.fill(cameFrom, -1);
        cameFrom[from] = from;
        int[] queue = new int[parts];
        int end = 1;
        queue[0] = from;
        for (int start = 0; start < end; start++) {
            for (int next = 0; next < parts; next++) {
                if (cameFrom[next] < 0 && rowThatCanMove(queue[start], next) >= 0) {
                    cameFrom[next] = queue[start];
                    queue[end++] = next;
                }
            }
        }
        if (cameFrom[to] < 0) {
            return false;
        }
        for (int part = to; part != from; part = cameFrom[part]) {
            int row = rowThatCanMove(cameFrom[part], part);
            counts[row][cameFrom[part]]--;
            counts[row][part]++;
        }
        return true;
    }

    /** A class that is rounded up in one part and down in another although it could be the other way round, or -1. */
    private int rowThatCanMove(int from, int to) {
        for (int row = 0; row < counts.length; row++) {
            if (fractional[row][from]
                    && fractional[row][to]
                    && counts[row][from] > floors[row][from]
                    && counts[row][to] == floors[row][to]) {
                return row;
            }
        }
        return -1;
    }

    private static int floor(double exact) {
        return (int) Math.floor(exact + TOLERANCE);
    }
}
