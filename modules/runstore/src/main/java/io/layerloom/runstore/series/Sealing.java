package io.layerloom.runstore.series;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.pyramid.Pyramid;
import io.layerloom.runstore.pyramid.PyramidNode;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;

/** Writes blocks and the levels above them inside a transaction; leaves the pyramid it was given as it is. */
public final class Sealing {
    private final Session session;
    private final PointCodec points;
    private final SummaryCodec summaries;
    private final long series;
    private final Pyramid before;
    private Pyramid pyramid;
    private long blocks;

    /** Goes on behind {@code blocks} blocks. */
    public Sealing(
            Session session, PointCodec points, SummaryCodec summaries, long series, long blocks, Pyramid before) {
        this.session = session;
        this.points = points;
        this.summaries = summaries;
        this.series = series;
        this.blocks = blocks;
        this.before = before;
        this.pyramid = before;
    }

    /** Writes the next block. */
    public void seal(PointBlock block) throws SQLException {
        if (pyramid == before) {
            pyramid = before.copy();
        }
        Tally tally = Tally.of(block, 0);
        session.update(
                """
                INSERT INTO metric_blocks
                  (number, series, first_step, last_step, points, nans, first, last, low, high, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                SeriesKeys.block(series, blocks),
                series,
                tally.firstStep(),
                tally.lastStep(),
                tally.points(),
                tally.nans(),
                block.value(0),
                tally.last(),
                tally.low(),
                tally.high(),
                points.encode(block));
        for (PyramidNode node : pyramid.add(blocks, block)) {
            session.update(
                    "INSERT INTO metric_levels (number, series, content) VALUES (?, ?, ?)",
                    SeriesKeys.node(series, node.level(), node.index()),
                    series,
                    summaries.encode(node.summaries()));
        }
        blocks++;
    }

    /** How many blocks there are now. */
    long blocks() {
        return blocks;
    }

    /** The pyramid as it is now. */
    Pyramid pyramid() {
        return pyramid;
    }
}
