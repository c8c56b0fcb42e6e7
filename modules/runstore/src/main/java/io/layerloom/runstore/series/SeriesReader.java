package io.layerloom.runstore.series;

import io.layerloom.runstore.codec.CodecException;
import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.pyramid.PyramidNode;
import io.layerloom.runstore.sql.Row;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Reads one series inside a transaction. For one thread. */
public final class SeriesReader {
    private final Session session;
    private final PointCodec points;
    private final SummaryCodec summaries;
    private final long series;

    /** Reads the series with this row number. */
    public SeriesReader(Session session, PointCodec points, SummaryCodec summaries, long series) {
        this.session = session;
        this.points = points;
        this.summaries = summaries;
        this.series = series;
    }

    /** How many blocks there are. */
    public long blocks() throws SQLException {
        return session.one(
                        "SELECT max(number) AS number FROM metric_blocks WHERE number >= ? AND number < ?",
                        row -> row.has("number") ? SeriesKeys.blockOf(row.number("number")) + 1 : 0L,
                        SeriesKeys.block(series, 0),
                        SeriesKeys.block(series + 1, 0))
                .orElse(0L);
    }

    /** The first block that reaches {@code step} or beyond. */
    public OptionalLong firstBlockReaching(long step) throws SQLException {
        return block("""
                SELECT number FROM metric_blocks WHERE series = ? AND last_step >= ?
                ORDER BY last_step, number LIMIT 1""", step);
    }

    /** The last block that begins at {@code step} or before. */
    public OptionalLong lastBlockBeginning(long step) throws SQLException {
        return block("""
                SELECT number FROM metric_blocks WHERE series = ? AND first_step <= ?
                ORDER BY first_step DESC, number DESC LIMIT 1""", step);
    }

    private OptionalLong block(String sql, long step) throws SQLException {
        return session.one(sql, row -> OptionalLong.of(SeriesKeys.blockOf(row.number("number"))), series, step)
                .orElse(OptionalLong.empty());
    }

    /** Hands over the points of blocks {@code from} to {@code to}, both included, one block after the other. */
    public void eachBlock(long from, long to, BlockReader reader) throws SQLException {
        if (from > to) {
            return;
        }
        session.each(
                "SELECT content FROM metric_blocks WHERE number BETWEEN ? AND ? ORDER BY number",
                row -> {
                    reader.read(decode(row));
                    return reader;
                },
                SeriesKeys.block(series, from),
                SeriesKeys.block(series, to));
    }

    /** Takes one block. */
    @FunctionalInterface
    public interface BlockReader {
        /** Takes it. */
        void read(PointBlock block) throws SQLException;
    }

    /** The points that no block holds yet. */
    public PointBlock tail() throws SQLException {
        var tail = new PointBlock();
        session.each(
                "SELECT content FROM metric_tail WHERE series = ? ORDER BY part",
                row -> {
                    tail.addAll(decode(row));
                    return tail;
                },
                series);
        return tail;
    }

    /** The part of the tail that comes next. */
    long nextTailPart() throws SQLException {
        return session.one(
                        "SELECT coalesce(max(part) + 1, 0) AS part FROM metric_tail WHERE series = ?",
                        row -> row.number("part"),
                        series)
                .orElse(0L);
    }

    /** The nodes of a level, both ends included, as far as they are there. */
    public List<PyramidNode> nodes(int level, long from, long to) throws SQLException {
        if (from > to) {
            return List.of();
        }
        return session.list(
                "SELECT number, content FROM metric_levels WHERE number BETWEEN ? AND ? ORDER BY number",
                row -> node(level, row),
                SeriesKeys.node(series, level, from),
                SeriesKeys.node(series, level, to));
    }

    private PyramidNode node(int level, Row row) throws SQLException {
        try {
            return new PyramidNode(
                    level, SeriesKeys.nodeOf(row.number("number")), summaries.decode(row.bytes("content")));
        } catch (CodecException e) {
            throw Session.damaged("summaries of series " + series, e);
        }
    }

    private PointBlock decode(Row row) throws SQLException {
        try {
            return points.decode(row.bytes("content"));
        } catch (CodecException e) {
            throw Session.damaged("points of series " + series, e);
        }
    }
}
