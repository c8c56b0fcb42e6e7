package io.layerloom.runstore.series;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.sql.Row;
import java.sql.SQLException;

/**
 * Points in a few numbers. Least and greatest are over finite values.
 *
 * @param points how many
 * @param nans how many are NaN
 * @param firstStep step of the first
 * @param lastStep step of the last
 * @param last value of the last
 * @param low least, NaN if there is none
 * @param lowStep first step with it, −1 if there is none
 * @param high greatest, NaN if there is none
 * @param highStep first step with it, −1 if there is none
 */
public record Tally(
        long points,
        long nans,
        long firstStep,
        long lastStep,
        double last,
        double low,
        long lowStep,
        double high,
        long highStep) {
    /** No points. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, Double.NaN, Double.NaN, -1, Double.NaN, -1);

    /** The points of a row of the table {@code series}. */
    public static Tally read(Row row) throws SQLException {
        return new Tally(
                row.number("points"),
                row.number("nans"),
                row.number("first_step"),
                row.number("last_step"),
                row.real("last_value"),
                row.real("low"),
                row.number("low_step"),
                row.real("high"),
                row.number("high_step"));
    }

    /** The points of a block from index {@code from} on. */
    public static Tally of(PointBlock block, int from) {
        int end = block.size() - 1;
        if (from > end) {
            return NONE;
        }
        long nanCount = 0;
        double least = Double.NaN;
        long leastStep = -1;
        double greatest = Double.NaN;
        long greatestStep = -1;
        for (int i = from; i <= end; i++) {
            double value = block.value(i);
            if (Double.isFinite(value)) {
                if (Double.isNaN(least) || value < least) {
                    least = value;
                    leastStep = block.step(i);
                }
                if (Double.isNaN(greatest) || value > greatest) {
                    greatest = value;
                    greatestStep = block.step(i);
                }
            } else if (Double.isNaN(value)) {
                nanCount++;
            }
        }
        return new Tally(
                end + 1L - from,
                nanCount,
                block.step(from),
                block.step(end),
                block.value(end),
                least,
                leastStep,
                greatest,
                greatestStep);
    }

    /** These and, behind them, others. */
    public Tally plus(Tally more) {
        if (more.points == 0) {
            return this;
        }
        if (points == 0) {
            return more;
        }
        boolean lower = more.low < low || Double.isNaN(low);
        boolean higher = more.high > high || Double.isNaN(high);
        return new Tally(
                points + more.points,
                nans + more.nans,
                firstStep,
                more.lastStep,
                more.last,
                lower ? more.low : low,
                lower ? more.lowStep : lowStep,
                higher ? more.high : high,
                higher ? more.highStep : highStep);
    }
}
