package io.layerloom.runstore.series;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.pyramid.Pyramid;
import io.layerloom.runstore.pyramid.PyramidNode;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Writes one metric of one attempt. Every commit adds what is new as one row to the tail; when the tail holds a block, it
 * is sealed: block and levels are written and the tail is begun anew, all in the same transaction. A tail of many rows is
 * drawn together, so that a reader never meets more than {@value #TAIL_ROWS} of them.
 *
 * <p>{@link #stage} writes and {@link #confirm} is called once the transaction has been committed; without that, nothing
 * has happened and the same points are written next time. Mutable, for one thread.
 */
public final class SeriesWriter {
    private static final int TAIL_ROWS = 64;

    private final Key key;

    /** Points that no block holds; the first {@code saved} of them are in the tail. */
    private final PointBlock open = new PointBlock();

    private State state;
    private State staged;

    private SeriesWriter(Key key, State state) {
        this.key = key;
        this.state = state;
        this.staged = state;
    }

    /**
     * What is in the database.
     *
     * @param series row number, 0 while there is no row
     * @param tally of all points
     * @param blocks how many
     * @param saved points in the tail
     * @param parts next part of the tail
     * @param rows of the tail
     * @param sealed how many points of the front of {@code open} blocks hold now
     */
    private record State(
            long series, Tally tally, long blocks, int saved, long parts, int rows, Pyramid pyramid, int sealed) {}

    /** Begins a series that is not there yet. */
    public static SeriesWriter begin(Key key) {
        return new SeriesWriter(key, new State(0, Tally.NONE, 0, 0, 0, 0, new Pyramid(), 0));
    }

    /** Goes on where the series ends. */
    public static SeriesWriter resume(Session session, PointCodec points, SummaryCodec summaries, Key key)
            throws SQLException {
        SeriesWriter writer = begin(key);
        Optional<State> found = session.one(
                "SELECT * FROM series WHERE run = ? AND metric = ? AND attempt = ?",
                row -> new State(row.number("number"), Tally.read(row), 0, 0, 0, TAIL_ROWS, new Pyramid(), 0),
                key.run(),
                key.metric(),
                key.attempt());
        if (found.isPresent()) {
            writer.state = found.get();
            writer.restore(
                    new SeriesReader(session, points, summaries, found.get().series()));
        }
        return writer;
    }

    /**
     * What a series is of.
     *
     * @param run row number
     * @param metric name
     * @param attempt from 1
     */
    public record Key(long run, String metric, int attempt) {}

    private void restore(SeriesReader reader) throws SQLException {
        long blocks = reader.blocks();
        Pyramid pyramid = state.pyramid();
        for (int level = Pyramid.HIGHEST - 1; level >= 1; level--) {
            long complete = blocks / Pyramid.blocksPerNode(level);
            long firstOpen = complete - complete % Pyramid.FANOUT;
            for (PyramidNode node : reader.nodes(level, firstOpen, complete - 1)) {
                pyramid.restore(node);
            }
        }
        PointBlock tail = reader.tail();
        open.addAll(tail);
        state = new State(
                state.series(), state.tally(), blocks, tail.size(), reader.nextTailPart(), TAIL_ROWS, pyramid, 0);
        staged = state;
    }

    /** Step of the last point, or {@link Long#MIN_VALUE} if there is none. */
    public long lastStep() {
        return state.tally().points() == 0 ? Long.MIN_VALUE : state.tally().lastStep();
    }

    /** Takes points, to be written with the next {@link #stage}. */
    public void add(PointBlock points) {
        open.addAll(points);
    }

    /** How many points are not written yet. */
    public int waiting() {
        return open.size() - state.saved();
    }

    /**
     * Writes what is new inside a transaction.
     *
     * @param last whether what does not fill a block is sealed too, because nothing more will come
     */
    public void stage(Session session, PointCodec points, SummaryCodec summaries, End last) throws SQLException {
        staged = state;
        if (waiting() == 0 && (last == End.OPEN || open.size() == 0)) {
            return;
        }
        Tally tally = state.tally().plus(Tally.of(open, state.saved()));
        long series = writeSeries(session, tally);
        var writing = new Sealing(session, points, summaries, series, state.blocks(), state.pyramid());
        int sealed = 0;
        while (open.size() - sealed >= Pyramid.BLOCK_POINTS) {
            writing.seal(open.part(sealed, Pyramid.BLOCK_POINTS));
            sealed += Pyramid.BLOCK_POINTS;
        }
        if (last == End.CLOSED && sealed < open.size()) {
            writing.seal(open.part(sealed, open.size() - sealed));
            sealed = open.size();
        }
        boolean anew = sealed > 0 || state.rows() >= TAIL_ROWS;
        if (anew) {
            session.update("DELETE FROM metric_tail WHERE series = ?", series);
        }
        int from = anew ? sealed : state.saved();
        int parts = writeTail(session, points, series, from);
        staged = new State(
                series,
                tally,
                writing.blocks(),
                open.size() - sealed,
                state.parts() + parts,
                anew ? parts : state.rows() + parts,
                writing.pyramid(),
                sealed);
    }

    private int writeTail(Session session, PointCodec points, long series, int from) throws SQLException {
        int count = open.size() - from;
        if (count == 0) {
            return 0;
        }
        session.update(
                "INSERT INTO metric_tail (series, part, content) VALUES (?, ?, ?)",
                series,
                state.parts(),
                points.encode(open.part(from, count)));
        return 1;
    }

    private long writeSeries(Session session, Tally tally) throws SQLException {
        if (state.series() == 0) {
            return session.insert(
                    """
                    INSERT INTO series (run, metric, attempt, points, nans, first_step, last_step, last_value,
                      low, low_step, high, high_step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    key.run(),
                    key.metric(),
                    key.attempt(),
                    tally.points(),
                    tally.nans(),
                    tally.firstStep(),
                    tally.lastStep(),
                    tally.last(),
                    tally.low(),
                    tally.lowStep(),
                    tally.high(),
                    tally.highStep());
        }
        session.update(
                """
                UPDATE series SET points = ?, nans = ?, last_step = ?, last_value = ?, low = ?, low_step = ?,
                  high = ?, high_step = ? WHERE number = ?""",
                tally.points(),
                tally.nans(),
                tally.lastStep(),
                tally.last(),
                tally.low(),
                tally.lowStep(),
                tally.high(),
                tally.highStep(),
                state.series());
        return state.series();
    }

    /** The transaction of the last {@link #stage} has been committed. */
    public void confirm() {
        open.removeFirst(staged.sealed());
        state = new State(
                staged.series(),
                staged.tally(),
                staged.blocks(),
                staged.saved(),
                staged.parts(),
                staged.rows(),
                staged.pyramid(),
                0);
        staged = state;
    }

    /** Whether more points may come. */
    public enum End {
        OPEN,
        CLOSED
    }
}
