package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.Summaries;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.pyramid.Pyramid;
import io.layerloom.runstore.series.PointConsumer;
import io.layerloom.runstore.series.PointSink;
import io.layerloom.runstore.series.SeriesReader;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Answers queries for stretches of a metric inside one transaction. Holds native memory, so it must be closed. */
final class SeriesQueries implements AutoCloseable {
    /** How many points or summaries are read for each bucket: more make buckets evener, fewer make them faster. */
    private static final int READ_PER_BUCKET = 32;

    /** Reading less than this does not make a query faster. */
    private static final long CHEAP = 4L * Pyramid.BLOCK_POINTS;

    private final Session session;
    private final PointCodec points = new PointCodec();
    private final SummaryCodec summaries = new SummaryCodec();

    SeriesQueries(Session session) {
        this.session = session;
    }

    Series series(SeriesQuery query) throws SQLException {
        List<Stretch> stretches = stretches(query);
        if (stretches.isEmpty()) {
            return new Series.Exact(Points.of(new PointBlock()));
        }
        long total = 0;
        List<StretchReader> readers = new ArrayList<>();
        for (Stretch stretch : stretches) {
            StretchReader reader = reader(stretch);
            total += Math.min(reader.points(), stretch.tally().points());
            readers.add(reader);
        }
        int most = (int) Math.min(query.maxBuckets(), Math.max(1, total));
        Series series = read(stretches, readers, most, level(total, most));
        // Blocks that are not full made it look like more than it is.
        boolean fits = series instanceof Series.Summarised && series.count() <= most;
        return fits ? read(stretches, readers, most, 0) : series;
    }

    private static Series read(List<Stretch> stretches, List<StretchReader> readers, int most, int level)
            throws SQLException {
        Stretch first = stretches.getFirst();
        Stretch last = stretches.getLast();
        var collector = new BucketCollector(
                Math.max(first.from(), first.tally().firstStep()),
                Math.min(last.to(), last.tally().lastStep()),
                most);
        for (StretchReader reader : readers) {
            reader.read(level, collector);
        }
        return collector.result();
    }

    /** The lowest level whose summaries are few enough; 0 for points. */
    private static int level(long total, int buckets) {
        long most = Math.max(CHEAP, (long) READ_PER_BUCKET * buckets);
        if (total <= most) {
            return 0;
        }
        int level = 1;
        while (level < Pyramid.HIGHEST && total / Pyramid.pointsPerSummary(level) > most) {
            level++;
        }
        return level;
    }

    void eachPoint(SeriesQuery query, PointConsumer consumer) throws SQLException {
        for (Stretch stretch : stretches(query)) {
            reader(stretch).read(0, new PointSink() {
                @Override
                public void points(PointBlock block, int from, int to) {
                    for (int i = from; i < to; i++) {
                        consumer.accept(stretch.attempt(), block.step(i), block.value(i));
                    }
                }

                @Override
                public void summaries(Summaries unexpected) {
                    throw new IllegalStateException("points were asked for");
                }
            });
        }
    }

    private List<Stretch> stretches(SeriesQuery query) throws SQLException {
        return Stretch.of(session, query.run(), query.metric(), query.attempt()).stream()
                .map(s -> s.within(query.from(), query.to()))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private StretchReader reader(Stretch stretch) throws SQLException {
        return new StretchReader(new SeriesReader(session, points, summaries, stretch.series()), stretch);
    }

    @Override
    public void close() {
        points.close();
        summaries.close();
    }
}
