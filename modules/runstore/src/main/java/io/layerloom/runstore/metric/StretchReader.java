package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.pyramid.Pyramid;
import io.layerloom.runstore.pyramid.PyramidNode;
import io.layerloom.runstore.series.PointSink;
import io.layerloom.runstore.series.SeriesReader;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads a stretch of a series at one level of the pyramid: summaries where whole blocks lie inside, points at its ends.
 * Parts that a level does not reach are read one level below, at most 15 nodes at each end of each level.
 */
final class StretchReader {
    private final SeriesReader reader;
    private final long from;
    private final long to;
    private final long firstBlock;
    private final long lastBlock;
    private final PointBlock tail;

    StretchReader(SeriesReader reader, Stretch stretch) throws SQLException {
        this.reader = reader;
        this.from = stretch.from();
        this.to = stretch.to();
        this.firstBlock = reader.firstBlockReaching(from).orElse(0);
        this.lastBlock = reader.firstBlockReaching(from).isPresent()
                ? reader.lastBlockBeginning(to).orElse(-1)
                : -1;
        this.tail = reader.tail();
    }

    /** About how many points there are; not too few. */
    long points() {
        return Math.max(0, lastBlock - firstBlock + 1) * Pyramid.BLOCK_POINTS + tail.size();
    }

    /** Hands everything over, from points only (level 0) or from summaries of {@code level}. */
    void read(int level, PointSink sink) throws SQLException {
        if (level == 0) {
            readPoints(firstBlock, lastBlock, sink);
        } else if (firstBlock <= lastBlock) {
            // The blocks between the first and the last lie inside wholly, because steps never go back.
            readPoints(firstBlock, firstBlock, sink);
            cover(level, firstBlock + 1, lastBlock - 1, sink);
            if (lastBlock > firstBlock) {
                readPoints(lastBlock, lastBlock, sink);
            }
        }
        hand(tail, sink);
    }

    private void cover(int level, long first, long last, PointSink sink) throws SQLException {
        if (first > last) {
            return;
        }
        if (level == 0) {
            readPoints(first, last, sink);
            return;
        }
        long span = Pyramid.blocksPerNode(level);
        long next = first;
        for (PyramidNode node : nodes(level, first, last, span)) {
            cover(level - 1, next, node.index() * span - 1, sink);
            sink.summaries(node.summaries());
            next = (node.index() + 1) * span;
        }
        cover(level - 1, next, last, sink);
    }

    private List<PyramidNode> nodes(int level, long first, long last, long span) throws SQLException {
        long firstNode = (first + span - 1) / span;
        long lastNode = (last + 1) / span - 1;
        return reader.nodes(level, firstNode, lastNode);
    }

    private void readPoints(long first, long last, PointSink sink) throws SQLException {
        reader.eachBlock(first, last, block -> hand(block, sink));
    }

    private void hand(PointBlock block, PointSink sink) {
        int begin = firstAtLeast(block, from);
        int end = to == Long.MAX_VALUE ? block.size() : firstAtLeast(block, to + 1);
        if (begin < end) {
            sink.points(block, begin, end);
        }
    }

    private static int firstAtLeast(PointBlock block, long step) {
        int low = 0;
        int high = block.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (block.step(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
