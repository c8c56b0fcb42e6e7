package io.layerloom.runstore.salvage;

import io.layerloom.runstore.codec.CodecException;
import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.series.SeriesKeys;
import io.layerloom.runstore.series.SeriesWriter;
import io.layerloom.runstore.sql.Row;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes every series anew from the blocks and tails that can be read; levels are made from them. */
final class SeriesRescue implements AutoCloseable {
    private final RowScan scan;
    private final Session to;
    private final PointCodec points = new PointCodec();
    private final SummaryCodec summaries = new SummaryCodec();

    SeriesRescue(RowScan scan, Session to) {
        this.scan = scan;
        this.to = to;
    }

    /** A series in the damaged database. */
    private record Found(long number, SeriesWriter.Key key) {}

    /** Returns how many points were rescued. */
    long run() throws SQLException {
        List<Found> series = scan.byNumber(
                "series",
                1,
                Long.MAX_VALUE,
                row -> new Found(
                        row.number("number"),
                        new SeriesWriter.Key(row.number("run"), row.text("metric"), row.integer("attempt"))));
        long rescued = 0;
        for (Found found : series) {
            rescued += rescue(found);
        }
        return rescued;
    }

    private long rescue(Found found) throws SQLException {
        long number = found.number();
        List<PointBlock> parts = new ArrayList<>(scan.byNumber(
                "metric_blocks", SeriesKeys.block(number, 0), SeriesKeys.block(number + 1, 0) - 1, this::decode));
        parts.addAll(scan.fromBothEnds(
                "SELECT content FROM metric_tail WHERE series = ?",
                " ORDER BY part",
                " ORDER BY part DESC",
                this::decode,
                number));
        long count = 0;
        SeriesWriter writer = SeriesWriter.begin(found.key());
        for (PointBlock part : parts) {
            if (part.size() > 0 && part.step(0) >= writer.lastStep()) {
                writer.add(part);
                writer.stage(to, points, summaries, SeriesWriter.End.OPEN);
                writer.confirm();
                count += part.size();
            }
        }
        return count;
    }

    /** The points of a row, none if its content is damaged. */
    private PointBlock decode(Row row) throws SQLException {
        try {
            return points.decode(row.bytes("content"));
        } catch (CodecException e) {
            scan.lose();
            return new PointBlock();
        }
    }

    @Override
    public void close() {
        points.close();
        summaries.close();
    }
}
