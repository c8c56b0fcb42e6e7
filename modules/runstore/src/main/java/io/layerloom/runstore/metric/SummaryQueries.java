package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.Summaries;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.series.PointSink;
import io.layerloom.runstore.series.SeriesReader;
import io.layerloom.runstore.series.Tally;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Metrics in a few numbers. Whole series have them in their row; only a series that a later attempt replaces in part is
 * read up to where it counts.
 */
final class SummaryQueries {
    private static final String SELECT = "SELECT r.id, s.* FROM series s JOIN runs r ON r.number = s.run ";

    private final Session session;

    SummaryQueries(Session session) {
        this.session = session;
    }

    Map<String, MetricSummary> of(RunId run) throws SQLException {
        Map<RunId, Map<String, MetricSummary>> summaries = summaries(run);
        return summaries.getOrDefault(run, Map.of());
    }

    Map<RunId, Map<String, MetricSummary>> all() throws SQLException {
        return summaries(null);
    }

    private Map<RunId, Map<String, MetricSummary>> summaries(@Nullable RunId only) throws SQLException {
        Map<RunId, Map<String, List<Stretch>>> series = new LinkedHashMap<>();
        String condition = only == null ? "" : "WHERE r.id = ? ";
        Object[] arguments = only == null ? new Object[0] : new Object[] {only.text()};
        session.each(
                SELECT + condition + "ORDER BY s.run, s.metric, s.attempt",
                row -> series.computeIfAbsent(RunId.parse(row.text("id")), id -> new TreeMap<>())
                        .computeIfAbsent(row.text("metric"), name -> new ArrayList<>())
                        .add(Stretch.whole(row.number("number"), row.integer("attempt"), Tally.read(row))),
                arguments);
        Map<RunId, List<Stretch.Beginning>> beginnings = beginnings(condition, arguments);
        Map<RunId, Map<String, MetricSummary>> summaries = new LinkedHashMap<>();
        for (var ofRun : series.entrySet()) {
            List<Stretch.Beginning> declared = beginnings.getOrDefault(ofRun.getKey(), List.of());
            summaries.put(ofRun.getKey(), summaries(ofRun.getValue(), declared));
        }
        return summaries;
    }

    private Map<RunId, List<Stretch.Beginning>> beginnings(String condition, Object... arguments) throws SQLException {
        Map<RunId, List<Stretch.Beginning>> beginnings = new HashMap<>();
        session.each(
                "SELECT r.id, a.attempt, a.first_step FROM attempts a JOIN runs r ON r.number = a.run " + condition,
                row -> beginnings
                        .computeIfAbsent(RunId.parse(row.text("id")), id -> new ArrayList<>())
                        .add(new Stretch.Beginning(row.integer("attempt"), row.number("first_step"))),
                arguments);
        return beginnings;
    }

    private Map<String, MetricSummary> summaries(Map<String, List<Stretch>> series, List<Stretch.Beginning> beginnings)
            throws SQLException {
        Map<String, MetricSummary> summaries = new TreeMap<>();
        for (var metric : series.entrySet()) {
            Tally tally = Tally.NONE;
            for (Stretch stretch : Stretch.cut(metric.getValue(), beginnings)) {
                tally = tally.plus(stretch.isWhole() ? stretch.tally() : count(stretch));
            }
            if (tally.points() > 0) {
                summaries.put(metric.getKey(), summary(metric.getKey(), tally));
            }
        }
        return summaries;
    }

    private Tally count(Stretch stretch) throws SQLException {
        try (var points = new PointCodec();
                var codec = new SummaryCodec()) {
            var counting = new Counting();
            new StretchReader(new SeriesReader(session, points, codec, stretch.series()), stretch).read(0, counting);
            return counting.tally;
        }
    }

    private static MetricSummary summary(String metric, Tally tally) {
        return new MetricSummary(
                metric,
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

    /** Adds up points. */
    private static final class Counting implements PointSink {
        private Tally tally = Tally.NONE;

        @Override
        public void points(PointBlock block, int from, int to) {
            tally = tally.plus(Tally.of(block.part(from, to - from), 0));
        }

        @Override
        public void summaries(Summaries unexpected) {
            throw new IllegalStateException("points were asked for");
        }
    }
}
